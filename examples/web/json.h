/* Writes JSON into a buffer of fixed size; what has no room is left out, and told. */
#ifndef WEB_JSON_H
#define WEB_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An empty text. */
void json_begin(void);

/* The text so far, NUL-terminated, and its bytes. */
const char *json_text(void);
size_t json_size(void);

/* Whether there is room for so many bytes. */
bool json_has_room(size_t size);

/* The key of what comes next in an object; NULL for an element of a list. */
void json_open(const char *key, char bracket);
void json_close(char bracket);
void json_string(const char *key, const char *text);
void json_number(const char *key, int64_t number);
void json_bool(const char *key, bool value);

#endif
