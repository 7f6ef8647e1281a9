// The same API from C++: the answers to a question as a range, in the order in which
// they became known, and who denies each. The argument is a question's slug or text.
#include <iostream>
#include <string>

#include <crink/crink.h>

// The answers of a query, for a range-based for.
class Answers
{
      public:
	class Iterator
	{
	      public:
		Iterator(const crink_query *query, const crink_relation *claim)
		    : query_(query), claim_(claim)
		{
		}
		const crink_relation *
		operator*() const
		{
			return claim_;
		}
		Iterator &
		operator++()
		{
			claim_ = crink_query_next(query_, claim_);
			return *this;
		}
		bool
		operator!=(const Iterator &other) const
		{
			return claim_ != other.claim_;
		}

	      private:
		const crink_query *query_;
		const crink_relation *claim_;
	};

	explicit Answers(const crink_query &query) : query_(query)
	{
	}
	Iterator
	begin() const
	{
		return {&query_, crink_query_next(&query_, nullptr)};
	}
	Iterator
	end() const
	{
		return {&query_, nullptr};
	}

      private:
	crink_query query_; // a plain value
};

// What a function of the API writes, at its full length.
template <typename Value>
std::string
text(size_t (*format)(char *, size_t, Value), Value value)
{
	std::string written(format(nullptr, 0, value), '\0');
	format(&written[0], written.size() + 1, value);
	return written;
}

std::string
claimant(const crink_relation *claim)
{
	const auto *who = crink_relation_claimant(claim);
	return crink_actor_name(
	    who ? who : crink_source_publisher(crink_relation_source(claim)));
}

int
main(int argc, char **argv)
{
	const auto *question =
	    crink_question_find(argc > 1 ? argv[1] : "dprk-troops-to-russia");
	if (!question) {
		std::cerr << "rivals: no question '" << argv[1] << "'\n";
		return 2;
	}
	std::cout << crink_question_text(question) << '\n';
	auto query = crink_query_all();
	crink_query_question(&query, question);
	crink_query_order(&query, CRINK_ORDER_KNOWN);
	for (const auto *claim : Answers(query)) {
		std::cout << text(
		                 crink_date_format, crink_relation_known(claim))
		          << "  "
		          << text(crink_quantity_format,
		                 crink_relation_quantity(claim))
		          << " (" << claimant(claim) << ")\n";
		const crink_relation *denial;
		for (size_t i = 0; (denial = crink_relation_linked(
		                        claim, CRINK_LINK_DENIES, i));
		     i++)
			std::cout << "            denied by "
			          << claimant(denial) << '\n';
	}
	return std::cout.flush() ? 0 : 1;
}
