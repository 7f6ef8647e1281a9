#!/bin/sh
# Builds each fuzzer into $OUT, with its corpus, its dictionary and its options, as
# ClusterFuzzLite asks for it. It sets CC, CFLAGS, LIB_FUZZING_ENGINE, SRC, WORK and
# OUT; .ci/fuzz does the same without a container.
set -eu
source=$SRC/libcrink
build=$WORK/build

rm -rf "$build"
meson setup "$build" "$source" -Dfuzz=true -Dfuzz_engine="$LIB_FUZZING_ENGINE" \
	-Dtests=enabled -Db_lundef=false
ninja -C "$build" fuzzers
for corpus in "$source"/tests/fuzz/corpus/*; do
	name=${corpus##*/}
	cp "$build/tests/fuzz/fuzz_$name" "$OUT/"
	rm -f "$OUT/fuzz_${name}_seed_corpus.zip"
	zip -q -j "$OUT/fuzz_${name}_seed_corpus.zip" "$corpus"/*
	cp "$source/tests/fuzz/$name.dict" "$OUT/fuzz_$name.dict"
	printf '[libfuzzer]\nmax_len = 4000\n' >"$OUT/fuzz_$name.options"
done
# What the generator's reads.
cp "$source/lib/data/vocabulary.yaml" "$OUT/"
