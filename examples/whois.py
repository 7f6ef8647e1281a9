#!/usr/bin/env python3
"""Whom names mean, by the shared library alone: no package is needed.

usage: whois.py [--library LIBCRINK.SO] NAME...

A line a name: slug, name, what it is, and what it belongs to; of a name that several
bear, a line for each; of one that nobody bears, "-", the name, and whoever is nearest.
"""
import ctypes
import ctypes.util
import sys


def load(path):
    """The library with the types of what is called here."""
    crink = ctypes.CDLL(path)
    for name, result, *arguments in (
            ("crink_actor_match", ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p),
            ("crink_actor_suggest", ctypes.c_void_p, ctypes.c_char_p),
            ("crink_actor_slug", ctypes.c_char_p, ctypes.c_void_p),
            ("crink_actor_name", ctypes.c_char_p, ctypes.c_void_p),
            ("crink_actor_kind", ctypes.c_int, ctypes.c_void_p),
            ("crink_actor_kind_name", ctypes.c_char_p, ctypes.c_int),
            ("crink_actor_parent", ctypes.c_void_p, ctypes.c_void_p)):
        function = getattr(crink, name)
        function.restype, function.argtypes = result, arguments
    return crink


def bearers(crink, name):
    """Every actor that bears the name."""
    actor = None
    while actor := crink.crink_actor_match(name.encode(), actor):
        yield actor


def main(arguments):
    path = ctypes.util.find_library("crink")
    if arguments[:1] == ["--library"]:
        path, arguments = arguments[1], arguments[2:]
    if not arguments or path is None:
        sys.exit(__doc__ if path else "libcrink is not installed; see --library")
    crink = load(path)
    for name in arguments:
        found = list(bearers(crink, name))
        for actor in found:
            print(crink.crink_actor_slug(actor).decode(),
                  crink.crink_actor_name(actor).decode(),
                  crink.crink_actor_kind_name(crink.crink_actor_kind(actor)).decode(),
                  crink.crink_actor_name(crink.crink_actor_parent(actor)).decode(),
                  sep="\t")
        if not found:
            near = crink.crink_actor_suggest(name.encode())
            print("-", name, crink.crink_actor_name(near).decode(), sep="\t")


main(sys.argv[1:])
