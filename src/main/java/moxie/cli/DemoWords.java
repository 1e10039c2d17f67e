package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Figures;
import moxie.demo.Report.Say;
import moxie.message.Messages;

/**
 * What a report says, in the reader's language and with the digits asked for.
 *
 * @param digits significant digits
 */
record DemoWords(Messages words, int digits) {
    String sentence(Say say) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : say.arguments()) {
            arguments.add(argument(argument));
        }
        return words.get(say.key(), arguments);
    }

    /** Small whole numbers stay numbers, so that a sentence can tell one from many. */
    private Object argument(Object value) {
        return value instanceof Integer i && i < 1000 ? value : figure(value);
    }

    String figure(Object value) {
        if (value instanceof Double d) {
            return Figures.of(d, digits);
        }
        return value instanceof String s ? label(Printable.line(s)) : String.valueOf(value);
    }

    List<String> figures(List<Object> row) {
        List<String> out = new ArrayList<>();
        for (Object cell : row) {
            out.add(figure(cell));
        }
        return out;
    }

    /** What the bundles call it; a number or a size behind a word stays as it is. */
    String label(String label) {
        String key = "demo.label." + label;
        if (words.has(key)) {
            return words.get(key);
        }
        int space = label.lastIndexOf(' ');
        boolean counted =
                space > 0 && space + 1 < label.length() && "[×0123456789".indexOf(label.charAt(space + 1)) >= 0;
        return counted ? label(label.substring(0, space)) + label.substring(space) : label;
    }

    List<String> labels(List<String> names) {
        List<String> out = new ArrayList<>();
        for (String name : names) {
            out.add(label(name));
        }
        return out;
    }
}
