package moxie.cli;

import moxie.message.Messages;
import moxie.note.Point;

/** A point on one line. */
record PointLine(Messages words) implements Point.Visitor<String> {
    @Override
    public String statement(Point.Statement point) {
        return point.text();
    }

    @Override
    public String definition(Point.Definition point) {
        return point.text();
    }

    @Override
    public String formula(Point.Formula point) {
        return point.text();
    }

    @Override
    public String steps(Point.Steps point) {
        return String.join(" → ", point.steps());
    }

    @Override
    public String code(Point.Code point) {
        long lines = point.text().lines().count();
        return words.get("tree.code", lines, point.language().isEmpty() ? "-" : point.language());
    }

    @Override
    public String table(Point.Table point) {
        return words.get("tree.table", point.rows().size(), String.join(" | ", point.header()));
    }

    @Override
    public String quote(Point.Quote point) {
        return "> " + point.text();
    }

    @Override
    public String image(Point.Image point) {
        return words.get("tree.image", point.text().isEmpty() ? point.target() : point.text());
    }

    @Override
    public String card(Point.Card point) {
        return point.front() + " :: " + point.back();
    }
}
