package moxie.demo.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Tensor;

/**
 * What one case gives: named numbers, matrices and words. What a file states nowhere but in its expectation (a direction
 * to go back from, a permutation to try) is read from there, so that such a case can be computed at all.
 */
final class Case {
    private static final int MOST = 100_000;

    private final String id;
    private final Map<String, Object> inputs;
    private final Map<String, Object> expect;
    private final List<String> wanted;
    private final CaseFile file;

    Case(String id, Map<String, Object> inputs, Map<String, Object> expect, List<String> wanted, CaseFile file) {
        this.id = id;
        this.inputs = inputs;
        this.expect = expect;
        this.wanted = wanted;
        this.file = file;
    }

    String id() {
        return id;
    }

    boolean has(String name) {
        return inputs.containsKey(name);
    }

    boolean expects(String name) {
        return expect.containsKey(name);
    }

    /** Does the id hold this word? Some variants of a kernel differ in nothing but the names of their cases. */
    boolean named(String word) {
        return id.contains(word);
    }

    /** Is this one of the keys to answer? */
    boolean wants(String key) {
        return wanted.contains(key);
    }

    /** The keys to answer, in the order asked; none when everything is. */
    List<String> wanted() {
        return wanted;
    }

    String kernel() {
        return file.kernel();
    }

    /** The case whose inputs this one takes over. */
    Case behind() {
        return file.behind(id);
    }

    /** The inputs of another case of the same file. */
    Case other(String name) {
        return file.named(name);
    }

    Object value(String name) {
        Object value = inputs.containsKey(name) ? inputs.get(name) : expect.get(name);
        if (value == null) {
            throw new BadCase("there is no \"" + name + "\"");
        }
        return value;
    }

    Tensor tensor(String name) {
        return Values.toTensor(name, value(name));
    }

    Tensor tensor(String name, Tensor otherwise) {
        return has(name) || expects(name) ? tensor(name) : otherwise;
    }

    double[] vector(String name) {
        return tensor(name).a();
    }

    double number(String name) {
        return Values.toNumber(name, value(name));
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** @throws BadCase when it has a fraction or is too large for the machine's whole numbers */
    int whole(String name) {
        double x = number(name);
        if (x != (int) x) {
            throw new BadCase("\"" + name + "\" is not a whole number: " + value(name));
        }
        return (int) x;
    }

    /** A whole number from {@code least} to {@code most}. */
    int between(int least, int most, String name) {
        int x = whole(name);
        if (x < least || x > most) {
            throw new BadCase("\"" + name + "\" must be from " + least + " to " + most + ", not " + x);
        }
        return x;
    }

    /** A length, a width or a number of steps: at least one, and not beyond what a demo computes. */
    int positive(String name) {
        return between(1, MOST, name);
    }

    /** The same, or none at all. */
    int count(String name) {
        return between(0, MOST, name);
    }

    /** The same where it may be left out. */
    int count(String name, int otherwise) {
        return has(name) ? count(name) : otherwise;
    }

    /** A number that is not negative. */
    double atLeastZero(String name, double otherwise) {
        double x = number(name, otherwise);
        if (!(x >= 0)) {
            throw new BadCase("\"" + name + "\" must not be negative, nor NaN: " + value(name));
        }
        return x;
    }

    /** A number above zero, and finite. */
    double aboveZero(String name, double otherwise) {
        double x = number(name, otherwise);
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new BadCase("\"" + name + "\" must be positive, not " + value(name));
        }
        return x;
    }

    /** A share from 0 to 1. */
    double share(String name, double otherwise) {
        double x = atLeastZero(name, otherwise);
        if (x > 1) {
            throw new BadCase("\"" + name + "\" must be from 0 to 1, not " + x);
        }
        return x;
    }

    /** Lists that belong together, entry by entry. */
    List<double[]> alike(String... names) {
        List<double[]> all = new ArrayList<>();
        for (String name : names) {
            all.add(vector(name));
            if (all.get(0).length != vector(name).length || vector(name).length == 0) {
                throw new BadCase("\"" + names[0] + "\" and \"" + name + "\" must be equally long and not empty");
            }
        }
        return all;
    }

    int whole(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    boolean flag(String name) {
        return has(name) && Boolean.TRUE.equals(inputs.get(name));
    }

    String text(String name) {
        return value(name).toString();
    }

    int[] wholes(String name) {
        double[] v = vector(name);
        int[] out = new int[v.length];
        for (int i = 0; i < out.length; i++) {
            if (v[i] != (int) v[i]) {
                throw new BadCase("\"" + name + "\" holds a number that is not whole: " + v[i]);
            }
            out[i] = (int) v[i];
        }
        return out;
    }

    /** Whole numbers from 0 to {@code below}, exclusive. */
    int[] indices(String name, int below) {
        int[] all = wholes(name);
        for (int i : all) {
            if (i < 0 || i >= below) {
                throw new BadCase("\"" + name + "\" holds " + i + ", which is not in 0.." + (below - 1));
            }
        }
        return all;
    }

    /** The whole numbers that stand under {@code key} in the rows of the table the case expects, or else the usual ones. */
    List<Integer> rows(String table, String key, List<Integer> usual) {
        if (!(expect.get(table) instanceof List<?> rows)) {
            return usual;
        }
        List<Integer> found = new ArrayList<>();
        for (Object row : rows) {
            if (Values.map(row).get(key) instanceof Number n) {
                found.add(n.intValue());
            }
        }
        return found;
    }

    List<?> list(String name) {
        if (value(name) instanceof List<?> list) {
            return list;
        }
        throw new BadCase("\"" + name + "\" is not a list");
    }

    List<String> words(String name) {
        return Values.words(list(name));
    }
}
