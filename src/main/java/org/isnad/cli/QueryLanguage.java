package org.isnad.cli;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;

/** Hibernate's query language: its grammar takes a quarter of a second to load, which the first query would wait for. */
final class QueryLanguage {

    private static final String EXAMPLE =
            "select a, count(b) from A a left join a.b b where a.c = ?1 order by a.d desc";

    private QueryLanguage() {}

    /** Loads the grammar, for a thread that has nothing else to do. */
    static void load() {
        new HqlParser(new CommonTokenStream(new HqlLexer(CharStreams.fromString(EXAMPLE)))).statement();
    }
}
