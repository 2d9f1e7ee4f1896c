#include "check/signs.h"

bool signs_have(const struct signs *s, uint64_t sign)
{
	for (size_t i = sign & (s->room - 1); s->room && s->signs[i]; i = (i + 1) & (s->room - 1))
		if (s->signs[i] == sign)
			return true;
	return false;
}

static void put_seen(uint64_t *seen, size_t room, uint64_t sign)
{
	size_t i = sign & (room - 1);

	while (seen[i])
		i = (i + 1) & (room - 1);
	seen[i] = sign;
}

void signs_add(struct signs *s, struct arena *a, uint64_t sign)
{
	if (s->count * 2 >= s->room) {
		size_t room = s->room ? s->room * 2 : 1024;
		uint64_t *seen = ARENA_ARRAY(a, uint64_t, room);

		for (size_t i = 0; i < s->room; i++)
			if (s->signs[i])
				put_seen(seen, room, s->signs[i]);
		s->signs = seen;
		s->room = room;
	}
	put_seen(s->signs, s->room, sign);
	s->count++;
}
