/*
 * Writes a scanner of the names of the linked world for flex: words are words of
 * ASCII letters, digits and all bytes beyond ASCII, a name is whole words, in any
 * case where it is found so, and the longest one wins. A blank of a name may be
 * several, of any kind, a hyphen, or missing; single letters may have dots. Names
 * beyond ASCII are left out: they would take most of the states, and the texts are
 * English.
 */
#include <stdio.h>
#include <string.h>

#include "scan_names.h"

/* Whether a name is capitals and digits, which may each have a dot. */
static bool
is_letters(const struct scan_name *name)
{
	const size_t letters = strspn(name->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	return letters == name->size && name->size <= 6;
}

static void
print_name(const struct scan_name *name)
{
	const bool is_dotted = is_letters(name);
	bool is_blank = false;

	for (const char *at = name->text; *at != '\0'; at++) {
		const unsigned char byte = (unsigned char)*at;

		if (byte == ' ') {
			is_blank = true;
			continue;
		}
		if (is_blank) {
			fputs("{B}*", stdout);
			is_blank = false;
		}
		if (scan_is_word(byte) && byte < 0x80) {
			putchar(byte);
		} else {
			printf("\\x%02x", byte);
		}
		if (is_dotted) {
			fputs(at[1] == '\0' ? "\"\"" : "\\.?", stdout);
		}
	}
}

int
main(void)
{
	struct scan_names names;

	scan_names_collect(&names, scan_world_get());
	puts("%{\nsize_t scan_lexer(char *text, size_t size);\n%}\n"
	     "%option 8bit batch never-interactive noyywrap nounput noinput\n"
	     "%option prefix=\"lexer_\" extra-type=\"size_t *\" reentrant\n"
	     "W [A-Za-z0-9\\x80-\\xff]\n"
	     "B [ \\t\\r\\n_-]\n"
	     "%%");
	for (uint32_t i = 0; i < names.count; i++) {
		if (!scan_name_is_ascii(&names.names[i])) {
			continue;
		}
		if (!names.names[i].is_case) {
			fputs("(?i:", stdout);
		}
		print_name(&names.names[i]);
		printf("%s/[^A-Za-z0-9\\x80-\\xff] ++*yyextra;\n",
		    names.names[i].is_case ? "" : ")");
	}
	puts("{W}+\t;\n[^A-Za-z0-9\\x80-\\xff]+\t;\n%%\n"
	     "__attribute__((visibility(\"default\"))) size_t\n"
	     "scan_lexer(char *text, size_t size)\n"
	     "{\n"
	     "\tsize_t found = 0;\n"
	     "\tyyscan_t scanner;\n\n"
	     "\tlexer_lex_init_extra(&found, &scanner);\n"
	     "\tlexer__scan_buffer(text, size + 2, scanner);\n"
	     "\tlexer_lex(scanner);\n"
	     "\tlexer_lex_destroy(scanner);\n"
	     "\treturn found;\n"
	     "}");
	scan_names_release(&names);
	return 0;
}
