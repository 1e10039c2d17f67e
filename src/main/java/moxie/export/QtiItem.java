package moxie.export;

import java.util.List;
import moxie.exam.AnswerKey;
import moxie.exam.Figures;
import moxie.exam.Placed;
import moxie.question.Response;

/** One question as a QTI 2.1 {@code assessmentItem}. */
final class QtiItem implements Response.Visitor<Void> {
    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    private final Xml xml = new Xml();
    private final AnswerKey.Entry entry;
    private final Placed placed;

    private QtiItem(AnswerKey.Entry entry) {
        this.entry = entry;
        this.placed = entry.placed();
    }

    static String xml(AnswerKey.Entry entry) {
        QtiItem item = new QtiItem(entry);
        String title = entry.placed().number() + " " + entry.placed().question().kind();
        item.xml.open(
                "assessmentItem",
                "xmlns",
                NAMESPACE,
                "identifier",
                "Q" + entry.placed().number(),
                "title",
                title,
                "label",
                entry.placed().question().id(),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        entry.placed().question().response().accept(item);
        item.xml.close("assessmentItem");
        return item.xml.toString();
    }

    private String points() {
        return Figures.of(placed.points());
    }

    private void declare(String identifier, String cardinality, String type, List<String> correct) {
        xml.open("responseDeclaration", "identifier", identifier, "cardinality", cardinality, "baseType", type);
        xml.open("correctResponse");
        correct.forEach(value -> xml.text("value", value));
        xml.close("correctResponse");
    }

    private void score() {
        outcome("SCORE", "0");
        outcome("MAXSCORE", points());
    }

    private void outcome(String identifier, String value) {
        xml.open("outcomeDeclaration", "identifier", identifier, "cardinality", "single", "baseType", "float");
        xml.open("defaultValue").text("value", value).close("defaultValue").close("outcomeDeclaration");
    }

    private void stem() {
        xml.raw("<div>" + Fragment.blocks(Sheet.asked(placed.question())) + "</div>");
    }

    @Override
    public Void choice(Response.Choice response) {
        int right = response.correct().size();
        declare(
                "RESPONSE",
                right == 1 ? "single" : "multiple",
                "identifier",
                response.correct().stream().map(Placed::letter).toList());
        double each = placed.points() / right;
        xml.open(
                "mapping",
                "lowerBound",
                "0",
                "upperBound",
                points(),
                "defaultValue",
                Figures.of(right == 1 ? 0 : -each));
        response.correct()
                .forEach(i -> xml.empty("mapEntry", "mapKey", Placed.letter(i), "mappedValue", Figures.of(each)));
        xml.close("mapping").close("responseDeclaration");
        score();
        xml.open("itemBody");
        stem();
        xml.open(
                "choiceInteraction",
                "responseIdentifier",
                "RESPONSE",
                "shuffle",
                "false",
                "maxChoices",
                right == 1 ? "1" : "0");
        options(response.options());
        xml.close("choiceInteraction").close("itemBody");
        mapped(1);
        return null;
    }

    private void options(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            xml.markup("simpleChoice", Fragment.inline(options.get(i)), "identifier", Placed.letter(i));
        }
    }

    /** Text entries stand inside the paragraphs; each blank has its own response and its own points. */
    @Override
    public Void blank(Response.Blank response) {
        for (int i = 0; i < response.accepted().size(); i++) {
            List<String> spellings = response.accepted().get(i);
            declare(name(i), "single", "string", spellings.subList(0, 1));
            xml.open("mapping", "defaultValue", "0");
            for (String spelling : spellings.stream().distinct().toList()) {
                xml.empty(
                        "mapEntry",
                        "mapKey",
                        spelling,
                        "mappedValue",
                        Figures.of(entry.lines().get(i).points()),
                        "caseSensitive",
                        "false");
            }
            xml.close("mapping").close("responseDeclaration");
        }
        score();
        int blanks = response.accepted().size();
        String body = Fragment.blocks(Sheet.asked(placed.question()), i -> i < blanks ? gap(i, response) : "______");
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < blanks; i++) {
            if (!body.contains('"' + name(i) + '"')) {
                more.append("<p>").append(gap(i, response)).append("</p>");
            }
        }
        xml.open("itemBody").raw("<div>" + body + more + "</div>").close("itemBody");
        mapped(blanks);
        return null;
    }

    private static String name(int blank) {
        return blank == 0 ? "RESPONSE" : "RESPONSE_" + (blank + 1);
    }

    private static String gap(int i, Response.Blank response) {
        int longest = response.accepted().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(10);
        return "<textEntryInteraction responseIdentifier=\"" + name(i) + "\" expectedLength=\"" + (longest + 4)
                + "\"/>";
    }

    @Override
    public Void numeric(Response.Numeric response) {
        declare("RESPONSE", "single", "float", List.of(Double.toString(response.value())));
        xml.close("responseDeclaration");
        score();
        xml.open("itemBody");
        stem();
        xml.raw("<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"12\"/></p>");
        xml.close("itemBody");
        String tolerance = Double.toString(response.tolerance());
        xml.open("responseProcessing").open("responseCondition").open("responseIf");
        xml.open("equal", "toleranceMode", "absolute", "tolerance", tolerance + " " + tolerance);
        xml.empty("variable", "identifier", "RESPONSE")
                .empty("correct", "identifier", "RESPONSE")
                .close("equal");
        full();
        xml.close("responseIf").close("responseCondition").close("responseProcessing");
        return null;
    }

    @Override
    public Void order(Response.Order response) {
        declare(
                "RESPONSE",
                "ordered",
                "identifier",
                response.correct().stream().map(Placed::letter).toList());
        xml.close("responseDeclaration");
        score();
        xml.open("itemBody");
        stem();
        xml.open("orderInteraction", "responseIdentifier", "RESPONSE", "shuffle", "false");
        options(response.options());
        xml.close("orderInteraction").close("itemBody");
        xml.open("responseProcessing")
                .open("responseCondition")
                .open("responseIf")
                .open("match");
        xml.empty("variable", "identifier", "RESPONSE")
                .empty("correct", "identifier", "RESPONSE")
                .close("match");
        full();
        xml.close("responseIf").close("responseCondition").close("responseProcessing");
        return null;
    }

    private void full() {
        xml.open("setOutcomeValue", "identifier", "SCORE");
        xml.empty("variable", "identifier", "MAXSCORE").close("setOutcomeValue");
    }

    @Override
    public Void free(Response.Free response) {
        StringBuilder key = new StringBuilder("<ul>");
        for (AnswerKey.Line line : entry.lines()) {
            key.append("<li>").append(Fragment.inline(line.text()));
            key.append(line.points() > 0 ? " (" + Figures.of(line.points()) + ")" : "")
                    .append("</li>");
        }
        return written(key.append("</ul>").toString());
    }

    @Override
    public Void code(Response.Code response) {
        return written(Fragment.pre(response.code()));
    }

    /** Marked by a person, who finds the key in the rubric. */
    private Void written(String key) {
        xml.empty("responseDeclaration", "identifier", "RESPONSE", "cardinality", "single", "baseType", "string");
        score();
        xml.open("itemBody");
        stem();
        xml.empty(
                "extendedTextInteraction",
                "responseIdentifier",
                "RESPONSE",
                "expectedLines",
                String.valueOf(Math.max(3, placed.lines())));
        xml.markup("rubricBlock", key, "view", "scorer").close("itemBody");
        return null;
    }

    /** The score is the sum of what the responses map to. */
    private void mapped(int responses) {
        xml.open("responseProcessing")
                .open("setOutcomeValue", "identifier", "SCORE")
                .open("sum");
        for (int i = 0; i < responses; i++) {
            xml.empty("mapResponse", "identifier", name(i));
        }
        xml.close("sum").close("setOutcomeValue").close("responseProcessing");
    }
}
