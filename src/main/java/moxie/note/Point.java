package moxie.note;

import java.util.List;

/**
 * One thing worth remembering. A closed set: whoever handles points handles all of them, through {@link Visitor}.
 */
public sealed interface Point {
    String id();

    /** The words without markup; for code the code, for a table its rows, one a line, cells by tabs. */
    String text();

    Source source();

    <R> R accept(Visitor<R> visitor);

    /**
     * A sentence.
     *
     * @param strong the words the note marks bold, in order
     * @param blanks the words the note itself marks as blanks ({@code ==x==}, {@code {{c1::x}}}, {@code <u>x</u>})
     */
    record Statement(String id, String text, Source source, List<String> strong, List<String> blanks) implements Point {
        public Statement {
            strong = List.copyOf(strong);
            blanks = List.copyOf(blanks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /**
     * A term and what is said of it.
     *
     * @param strength 3 a copula ("X 是…", "X is a…"), 2 a glossary form, 1 merely {@code term: text}
     */
    record Definition(String id, String text, Source source, String term, String meaning, int strength)
            implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.definition(this);
        }
    }

    /**
     * A formula.
     *
     * @param name what it is the formula of; empty when the note does not say
     * @param formula the formula alone, TeX or plain
     * @param tex written as TeX?
     */
    record Formula(String id, String text, Source source, String name, String formula, boolean tex) implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formula(this);
        }
    }

    /**
     * Steps in a real order.
     *
     * @param name what they are the steps of; empty when the note does not say
     */
    record Steps(String id, String text, Source source, String name, List<String> steps) implements Point {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.steps(this);
        }
    }

    /**
     * A code block, indentation kept.
     *
     * @param language as the fence names it, lower case; empty when it does not
     */
    record Code(String id, String text, Source source, String language) implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * A table.
     *
     * @param rows equal in length to {@code header}
     */
    record Table(String id, String text, Source source, List<String> header, List<List<String>> rows) implements Point {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** Words set off as someone else's. */
    record Quote(String id, String text, Source source) implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /**
     * A picture; never asked about.
     *
     * @param text the alternative text
     * @param target where it lies, as written
     */
    record Image(String id, String text, Source source, String target) implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /**
     * A question and answer the note's author wrote as a card ({@code Q:/A:}, {@code q :: a}).
     *
     * @param bothWays may be asked from the answer too ({@code q ::: a})?
     */
    record Card(String id, String text, Source source, String front, String back, boolean bothWays) implements Point {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.card(this);
        }
    }

    /** One answer per kind of point. */
    interface Visitor<R> {
        R statement(Statement point);

        R definition(Definition point);

        R formula(Formula point);

        R steps(Steps point);

        R code(Code point);

        R table(Table point);

        R quote(Quote point);

        R image(Image point);

        R card(Card point);
    }
}
