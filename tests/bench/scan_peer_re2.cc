/*
 * A set of RE2: all names as regular expressions with word boundaries, each line of
 * the text matched by itself. It counts the names of each line, once each.
 */
#include <re2/re2.h>
#include <re2/set.h>

#include <cstring>
#include <vector>

extern "C" {
#include "scan_peer.h"
}

/* The boundary of a word; RE2's own knows ASCII alone. */
static const char before[] = "(?:^|[^A-Za-z0-9\\x80-\\xff])";
static const char after[] = "(?:$|[^A-Za-z0-9\\x80-\\xff])";

static void *
build(struct scan_names *names)
{
	RE2::Options options;

	options.set_encoding(RE2::Options::EncodingLatin1);
	options.set_max_mem(int64_t(1) << 30);
	options.set_log_errors(false);
	RE2::Set *set = new RE2::Set(options, RE2::UNANCHORED);
	for (uint32_t i = 0; i < names->count; i++) {
		const struct scan_name *name = &names->names[i];
		const std::string text = std::string(name->is_case ? "" : "(?i)") +
		                         before + RE2::QuoteMeta(name->text) +
		                         after;

		if (set->Add(text, nullptr) < 0) {
			delete set;
			return nullptr;
		}
	}
	if (!set->Compile()) {
		delete set;
		return nullptr;
	}
	return set;
}

static size_t
scan(void *built, const struct scan_text *text, double *seconds)
{
	const RE2::Set *set = static_cast<const RE2::Set *>(built);
	const char *at = text->bytes;
	const char *end = at + text->size;
	std::vector<int> matches;
	size_t found = 0;

	(void)seconds;
	while (at < end) {
		const char *line = static_cast<const char *>(
		    memchr(at, '\n', static_cast<size_t>(end - at)));
		const size_t size = static_cast<size_t>(
		    (line != nullptr ? line : end) - at);

		if (set->Match(re2::StringPiece(at, size), &matches)) {
			found += matches.size();
		}
		at += size + 1;
	}
	return found;
}

static void
release(void *built)
{
	delete static_cast<RE2::Set *>(built);
}

extern "C" const struct scan_peer scan_peer_re2 = {"RE2's set (line by line)",
    nullptr, build, scan, release, 40, 20000, false, true};
