/*
 * The examples of YAML 1.2.2, in their order, as far as they use only what the
 * reader accepts; a few without what it does not.
 */
static const struct accepted examples[] = {
    {"american:\n- Boston Red Sox\n- Detroit Tigers\nnational:\n- New York "
     "Mets\n",
        "{'american': ['Boston Red Sox', 'Detroit Tigers'], 'national': ['New "
        "York Mets']}"},
    {"-\n  name: Mark McGwire\n  hr:   65\n  avg:  0.278\n-\n  name: Sammy "
     "Sosa\n  hr:   63\n",
        "[{'name': 'Mark McGwire', 'hr': '65', 'avg': '0.278'}, {'name': "
        "'Sammy Sosa', 'hr': '63'}]"},
    {"- [name        , hr, avg  ]\n- [Mark McGwire, 65, 0.278]\n",
        "[['name', 'hr', 'avg'], ['Mark McGwire', '65', '0.278']]"},
    {"Mark McGwire: {hr: 65, avg: 0.278}\nSammy Sosa: {\n    hr: 63,\n    avg: "
     "0.288,\n }\n",
        "{'Mark McGwire': {'hr': '65', 'avg': '0.278'}, 'Sammy Sosa': {'hr': "
        "'63', 'avg': '0.288'}}"},
    {"---\nhr: # 1998 hr ranking\n- Mark McGwire\n- Sammy Sosa\n# 1998 rbi "
     "ranking\nrbi:\n- Sammy Sosa\n- Ken Griffey\n",
        "{'hr': ['Mark McGwire', 'Sammy Sosa'], 'rbi': ['Sammy Sosa', 'Ken "
        "Griffey']}"},
    {"# ASCII Art\n--- |\n  \\//||\\/||\n  // ||  ||__\n",
        "'\\\\//||\\\\/||\\n// ||  ||__\\n'"},
    {"--- >\n  Mark McGwire's\n  year was crippled\n  by a knee injury.\n",
        "'Mark McGwire\\u0027s year was crippled by a knee injury.\\n'"},
    {"--- >\n Sammy Sosa completed another\n fine season with great stats.\n\n "
     "  63 Home Runs\n   0.288 Batting Average\n\n What a year!\n",
        "'Sammy Sosa completed another fine season with great stats.\\n\\n  63 "
        "Home Runs\\n  0.288 Batting Average\\n\\nWhat a year!\\n'"},
    {"name: Mark McGwire\naccomplishment: >\n  Mark set a major league\n  home "
     "run record in 1998.\nstats: |\n  65 Home Runs\n  0.278 Batting Average\n",
        "{'name': 'Mark McGwire', 'accomplishment': 'Mark set a major league "
        "home run record in 1998.\\n', 'stats': '65 Home Runs\\n0.278 Batting "
        "Average\\n'}"},
    {"unicode: \"Sosa did fine.\\u263A\"\ncontrol: "
     "\"\\b1998\\t1999\\t2000\\n\"\nhex esc: \"\\x0d\\x0a is "
     "\\r\\n\"\n\nsingle: '\"Howdy!\" he cried.'\nquoted: ' # Not a "
     "''comment''.'\ntie-fighter: '|\\-*-/|'\n",
        "{'unicode': 'Sosa did fine.\xe2\x98\xba', 'control': "
        "'\\u00081998\\t1999\\t2000\\n', 'hex esc': '\\u000d\\n is "
        "\\u000d\\n', 'single': '\\\"Howdy!\\\" he cried.', 'quoted': ' # Not "
        "a \\u0027comment\\u0027.', 'tie-fighter': '|\\\\-*-/|'}"},
    {"plain:\n  This unquoted scalar\n  spans many lines.\n\nquoted: \"So does "
     "this\n  quoted scalar.\\n\"\n",
        "{'plain': 'This unquoted scalar spans many lines.', 'quoted': 'So "
        "does this quoted scalar.\\n'}"},
    {"literal: |\n  some\n  text\nfolded: >\n  some\n  text\n",
        "{'literal': 'some\\ntext\\n', 'folded': 'some text\\n'}"},
    {"# Tabs and spaces\nquoted: \"Quoted \t\"\nblock:\t|\n  void main() {\n  "
     "\tprintf(\"Hello, world!\\n\");\n  }\n",
        "{'quoted': 'Quoted \\t', 'block': 'void main() "
        "{\\n\\tprintf(\\\"Hello, world!\\\\n\\\");\\n}\\n'}"},
    {"- \"Fun with \\\\\"\n- \"\\\" \\a \\b \\e \\f\"\n- \"\\n \\r \\t \\v "
     "\\0\"\n- \"\\  \\_ \\N \\L \\P \\\n  \\x41 \\u0041 \\U00000041\"\n",
        "['Fun with \\\\\", '\\\" \\u0007 \\u0008 \\u001b \\u000c', '\\n "
        "\\u000d \\t \\u000b \\u0000', '  \xc2\xa0 \xc2\x85 \xe2\x80\xa8 "
        "\xe2\x80\xa9 A A A']"},
    {"  # Leading comment line spaces are\n  # neither content nor "
     "indentation.\n    \nNot indented:\n By one space: |\n    By four\n      "
     "spaces\n Flow style: [    # Leading spaces\n   By two,        # in flow "
     "style\n  Also by two,    # are neither\n  \tStill by two   # content "
     "nor\n    ]             # indentation.\n",
        "{'Not indented': {'By one space': 'By four\\n  spaces\\n', 'Flow "
        "style': ['By two', 'Also by two', 'Still by two']}}"},
    {"- foo:\t bar\n- - baz\n  -\tbaz\n", "[{'foo': 'bar'}, ['baz', 'baz']]"},
    {"plain: text\n  lines\nquoted: \"text\n  \tlines\"\nblock: |\n  text\n   "
     "\tlines\n",
        "{'plain': 'text lines', 'quoted': 'text lines', 'block': 'text\\n "
        "\\tlines\\n'}"},
    {"Folding:\n  \"Empty line\n   \t\n  as a line feed\"\nClipped empty "
     "lines: |\n  Clipped empty lines\n ",
        "{'Folding': 'Empty line\\nas a line feed', 'Clipped empty lines': "
        "'Clipped empty lines\\n'}"},
    {">-\n  trimmed\n  \n \n\n  as\n  space\n", "'trimmed\\n\\n\\nas space'"},
    {">\n  foo \n \n  \t bar\n\n  baz\n", "'foo \\n\\n\\t bar\\n\\nbaz\\n'"},
    {"\"\n  foo \n \n  \t bar\n\n  baz\n\"", "' foo\\nbar\\nbaz '"},
    {"key:    # Comment\n  value\n", "{'key': 'value'}"},
    {"  # Comment\n   \n\n", "null"},
    {"key:    # Comment\n        # lines\n  value\n\n\n", "{'key': 'value'}"},
    {"'implicit block key' : [\n  'implicit flow key',\n ]\n",
        "{'implicit block key': ['implicit flow key']}"},
    {"# Outside flow collection:\n- ::vector\n- \": - ()\"\n- Up, up, and "
     "away!\n- -123\n- https://example.com/foo#bar\n# Inside flow "
     "collection:\n- [ ::vector,\n  \": - ()\",\n  \"Up, up and away!\",\n  "
     "-123,\n  https://example.com/foo#bar ]\n",
        "['::vector', ': - ()', 'Up, up, and away!', '-123', "
        "'https://example.com/foo#bar', ['::vector', ': - ()', 'Up, up and "
        "away!', '-123', 'https://example.com/foo#bar']]"},
    {"- [ one, two, ]\n- [three ,four]\n",
        "[['one', 'two'], ['three', 'four']]"},
    {"[\n\"double\n quoted\", 'single\n           quoted',\nplain\n text, [ "
     "nested ],\n]\n",
        "['double quoted', 'single quoted', 'plain text', ['nested']]"},
    {"- { one : two , three: four , }\n- {five: six,seven : eight}\n",
        "[{'one': 'two', 'three': 'four'}, {'five': 'six', 'seven': 'eight'}]"},
    {"{\nunquoted : \"separate\",\nhttps://foo.com,\nomitted value:,\n}\n",
        "{'unquoted': 'separate', 'https://foo.com': null, 'omitted value': "
        "null}"},
    {"{\n\"adjacent\":value,\n\"readable\": value,\n\"empty\":\n}\n",
        "{'adjacent': 'value', 'readable': 'value', 'empty': null}"},
    {"- [ a, b ]\n- { a: b }\n- \"a\"\n- 'b'\n- c\n",
        "[['a', 'b'], {'a': 'b'}, 'a', 'b', 'c']"},
    {"strip: |-\n  text\nclip: |\n  text\nkeep: |+\n  text\n",
        "{'strip': 'text', 'clip': 'text\\n', 'keep': 'text\\n'}"},
    {" # Strip\n  # Comments:\nstrip: |-\n  # text\n  \n # Clip\n  # "
     "comments:\n\nclip: |\n  # text\n \n # Keep\n  # comments:\n\nkeep: |+\n  "
     "# text\n\n # Trail\n  # comments.\n",
        "{'strip': '# text', 'clip': '# text\\n', 'keep': '# text\\n\\n'}"},
    {"strip: >-\n\nclip: >\n\nkeep: |+\n\n",
        "{'strip': '', 'clip': '', 'keep': '\\n'}"},
    {"|\n literal\n \ttext\n\n\n", "'literal\\n\\ttext\\n'"},
    {"|\n \n  \n  literal\n   \n  \n  text\n\n # Comment\n",
        "'\\n\\nliteral\\n \\n\\ntext\\n'"},
    {">\n folded\n text\n\n\n", "'folded text\\n'"},
    {">\n\n folded\n line\n\n next\n line\n   * bullet\n\n   * list\n   * "
     "lines\n\n last\n line\n\n# Comment\n",
        "'\\nfolded line\\nnext line\\n  * bullet\\n\\n  * list\\n  * "
        "lines\\n\\nlast line\\n'"},
    {"block sequence:\n  - one\n  - two : three\n",
        "{'block sequence': ['one', {'two': 'three'}]}"},
    {"- # Empty\n- |\n block node\n- - one # Compact\n  - two # sequence\n- "
     "one: two # Compact mapping\n",
        "[null, 'block node\\n', ['one', 'two'], {'one': 'two'}]"},
    {"-\n  \"flow in block\"\n- >\n Block scalar\n- # Block collection\n  foo "
     ": bar\n",
        "['flow in block', 'Block scalar\\n', {'foo': 'bar'}]"},
    {"literal: |2\n  value\nfolded:\n   >1\n value\n",
        "{'literal': 'value\\n', 'folded': 'value\\n'}"},
    {"sequence:\n- entry\n-\n - nested\nmapping:\n foo: bar\n",
        "{'sequence': ['entry', ['nested']], 'mapping': {'foo': 'bar'}}"},
    {"--- |\n%!PS-Adobe-2.0\n...\n", "'%!PS-Adobe-2.0\\n'"},
    {"Bare\ndocument\n...\n# No document\n...\n", "'Bare document'"},
};
