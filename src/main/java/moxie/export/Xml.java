package moxie.export;

/** XML as text, element by element, indented; attribute values and text are escaped here and nowhere else. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element; attributes as name, value, name, value. */
    Xml open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    Xml empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** An element with text, on one line. */
    Xml text(String name, String text, String... attributes) {
        start(name, attributes)
                .append('>')
                .append(Fragment.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** An element with ready markup inside. */
    Xml markup(String name, String markup, String... attributes) {
        start(name, attributes)
                .append('>')
                .append(markup)
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Ready markup. */
    Xml raw(String markup) {
        indent().append(markup).append('\n');
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Fragment.escape(attributes[i + 1]).replace("\n", " ")).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
