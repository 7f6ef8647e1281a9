/* Documents and their layout, and documents for comments to be put into. */

static const struct {
	const char *from, *to;
} cases[] = {
    /* Comments after braces and brackets. */
    {"actors:\n- {id: a1, kind: state, name: A} # c\n",
        "actors:\n# c\n- id: a1\n  kind: state\n  name: A\n"},
    {"actors:\n- {id: a1, # b\n   kind: state} # c\n",
        "actors:\n- id: a1 # b\n  kind: state\n  # c\n"},
    {"a: {b: c} # d\n", "a: # d\n  b: c\n"},
    {"a: [b, c] # d\n", "a: [b, c] # d\n"},
    {"- [a, b] # c\n", "- [a, b] # c\n"},
    {"- [{a: b}] # c\n", "# c\n- - a: b\n"},
    {"a: {} # b\nc: [] # d\n", "a: {} # b\nc: [] # d\n"},
    {"a: [ # b\n ]\nc: {\n# d\n } # e\n", "a: [] # b\n# d\nc: {} # e\n"},
    /* Within brackets. */
    {"actors:\n- id: a1\n  ambiguous: [\n    a,\n    # not b\n    c,\n"
     "    ]\n- id: a2\n",
        "actors:\n- id: a1\n  ambiguous:\n  - a\n  # not b\n  - c\n- id: "
        "a2\n"},
    {"a: [b, # c\n  d # e\n  , f # g\n  # h\n  ] # i\nj: k\n",
        "a:\n- b # c\n- d # e\n- f # g\n  # h\n  # i\nj: k\n"},
    {"{a: b, # c\n # d\n e: # f\n  g # h\n } # i\n",
        "a: b # c\n# d\n# f\ne: g # h\n# i\n"},
    /* At the end of a block. */
    {"actors:\n- id: a1\n  aliases:\n    name:\n    - x\n    # - y\n"
     "- id: a2\n",
        "actors:\n- id: a1\n  aliases:\n    name:\n    - x\n    # - y\n"
        "- id: a2\n"},
    {"a:\n  b: c\n  # d\n# e\nf: g\n", "a:\n  b: c\n  # d\n# e\nf: g\n"},
    {"a:\n- b\n# c\nd: e\n", "a: [b]\n# c\nd: e\n"},
    {"a:\n- b\n # c\n", "a:\n- b\n  # c\n"},
    {"a:\n  - b\n  # c\nd: e\n", "a:\n- b\n  # c\nd: e\n"},
    /* Between a key or a dash and its value. */
    {"a: # b\n  c\n", "a: c # b\n"},
    {"a: # b\n  # c\n  d # e\n", "# b\n# c\na: d # e\n"},
    {"a: # b\n  # c\n  d: e\n", "a: # b\n  # c\n  d: e\n"},
    {"- # a\n  b\n- # c\n  d: e\n", "- b # a\n# c\n- d: e\n"},
    {"- # a\n# b\n- c\n", "- # a\n# b\n- c\n"},
    {"a: | # b\n  c\n# d\n", "a: \"c\\n\" # b\n# d\n"},
    /* A comment stays above or below a blank line. */
    {"# a\n\n# b\na: 1\n\n\n# c\n\nd: e\n\n# f\n",
        "# a\n\n# b\na: 1\n\n# c\n\nd: e\n\n# f\n"},
    /* Around documents. */
    {"# a\n--- # b\n# c\na: 1\n# d\n... # e\n  # f\n",
        "# a\n# b\n# c\na: 1\n# d\n# e\n# f\n"},
    {"--- a # b\n# c\n", "a # b\n# c\n"},
    {"--- # a\nb\n", "b # a\n"},
    {"# a\n--- # b\n# c\nd # e\n", "# a\n# b\n# c\nd # e\n"},
    {">- # a\n  long long long long long long long long long long long long "
     "long long longer\n  longest\n",
        ">- # a\n  long long long long long long long long long long long long "
        "long long longer\n  longest\n"},
    {"# a\n", "# a\n"},
    {"", ""},
    {"\xef\xbb\xbf# a\na:\n- b\n", "# a\na: [b]\n"},
    /* Comments move with their keys. */
    {"actors:\n- name: A # n\n  # i\n  id: a\n",
        "actors:\n# i\n- id: a\n  name: A # n\n"},
    {"actors:\n- id: a\n\n- name: A\n  id: b\n",
        "actors:\n- id: a\n\n- id: b\n  name: A\n"},
    /* Not deeper than the text of a block scalar. */
    {"a: [b,\n  'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx "
     "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n  # c\n  ]\nd: e\n",
        "a:\n- b\n- >-\n  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
        "  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n # c\nd: e\n"},
    /* Quotes that tell a text from something else. */
    {"a: '0x1F'\n", "a: \"0x1F\"\n"},
    {"a: 0x1F\n", "a: 0x1F\n"},
    {"a: \"yes\"\nb: yes\nc: '2024-12-01'\nd: 2024-12-01\n",
        "a: \"yes\"\nb: yes\nc: \"2024-12-01\"\nd: 2024-12-01\n"},
    {"'1': |-\n  12\n2: 'x'\n", "\"1\": \"12\"\n2: x\n"},
    {"a: ['0b11', 0x1f, 1e3, x]\n", "a: [\"0b11\", \"0x1f\", \"1e3\", x]\n"},
    {"actors:\n- id: 'no'\n  name: 0o7\n",
        "actors:\n- id: \"no\"\n  name: \"0o7\"\n"},
    /* Full-width and half-width letters and signs stay as they are; a mark of the
     * byte order, and what is no character, is escaped. */
    {"a: '\xef\xbc\x9a: \xef\xbd\xb6'\nb: \"\\uff08c\\ufec1\\ufffd\"\n",
        "a: \"\xef\xbc\x9a: \xef\xbd\xb6\"\n"
        "b: \xef\xbc\x88"
        "c\xef\xbb\x81\xef\xbf\xbd\n"},
    {"a: \"\\ufeffb\"\nc: \"\\ufffe\"\nd: \"\\uffff\"\n",
        "a: \"\\ufeffb\"\nc: \"\\ufffe\"\nd: \"\\uffff\"\n"},
};

/* Their keys are in order; a record begins with a dash at the start of a line
 * and has an id "rN". places: how many a comment can be put at, at least. */
static const struct {
	const char *text;
	size_t places;
} documents[] = {
    {"actors:\n- id: r1\n  kind: state\n  name: A\n- id: r2\n  name: B\n", 60},
    {"actors:\n- {id: r1, kind: state, name: A}\n- {id: r2, name: B}\n"
     "- id: r3\n",
        200},
    {"actors:\n- id: r1\n  name: A\n  aliases:\n    name: [x, y]\n"
     "    code:\n    - z\n  ambiguous: [u, v]\n- id: r2\n  aliases: {name: "
     "[x]}\n",
        200},
    {"actors: [\n {id: r1, name: A, aliases: {name: [x, 'y z'], code: q}},\n"
     " {id: r2}]\n",
        200},
    {"# top\nactors:\n\n# one\n- id: r1 # 1\n\n# two\n- id: r2 # 2\n"
     "  # end\n\n# last\n",
        60},
    {"a:\n- id: r1\n  note: |\n    some text\n    more\n  when: 2024\n"
     "- id: r2\n  note: >-\n    folded\n    text\n- id: r3\n  note: |+\n"
     "    kept\n\n",
        60},
    {"- id: r1\n  a:\n    b:\n      c: d\n  e: \"quoted\"\n  f: 'single'\n"
     "- id: r2\n  g: plain text\n   of lines\n",
        60},
    {"a:\n- id: r1\n  list:\n  - - x\n    - y\n  -\n    - z\n  - k: v\n"
     "    l: w\n  - [p, [q, {s: t}]]\n  empty: []\n  none:\n- id: r2\n",
        150},
    {"a:\n  b:\n    c:\n    - d\n    -\n    - e\n  f:\n  g: {}\nh:\n- i\n"
     "- 'j'\nk:\n  l\n",
        80},
    {"[a, [b, c], {d: e, f: [g]}, 'h', \"i\", {}]\n", 100},
    {"{a: b, 'c': d, e: {f: g}, h, i: }\n", 60},
    {"---\n- a\n- - b\n  - - c\n- d: e\n  f:\n  - g\n...\n", 50},
    {"plain\n", 4},
    {"--- \"quoted\"\n...\n", 4},
    {"", 4},
    {"a: long long long long long long long long long long long long long "
     "long long long\n",
        5},
    {"- - a\n  - long long long long long long long long long long long long "
     "long long long x\n- b: long long long long long long long long long long "
     "long long long long long\n  c:\n  - long long long long long long long "
     "long long long long long long long long long y\n  d: e\n",
        40},
    {"a: [long long long long long long long long long long long long, long "
     "long long long long x]\nb: {c: [d, e]}\n",
        60},
    {"a:\r\n- b\r\n- c: d\r\ne: f\r\n", 10},
};
