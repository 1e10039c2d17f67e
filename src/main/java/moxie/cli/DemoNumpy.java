package moxie.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import moxie.demo.Report;
import moxie.demo.kernel.NumpyPrint;
import moxie.demo.kernel.Tensor;

/** A report's values as Python prints them: {@code print("weights:\n", weights)} for each array. */
final class DemoNumpy {
    private DemoNumpy() {}

    static void print(PrintStream out, Report report) {
        report.values().forEach((name, value) -> value(out, name, value));
    }

    private static void value(PrintStream out, String name, Object value) {
        if (value instanceof Tensor t) {
            array(out, name, t, "float64");
        } else if (value instanceof double[] a) {
            array(out, name, Tensor.vector(a), "float64");
        } else if (value instanceof int[] a) {
            double[] whole = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                whole[i] = a[i];
            }
            array(out, name, Tensor.vector(whole), "int64");
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> value(out, name + "." + key, item));
        } else if (value instanceof Optional<?> maybe) {
            value(out, name, maybe.isPresent() ? maybe.get() : "None");
        } else if (value instanceof Double d) {
            out.println(name + ": " + NumpyPrint.repr(d));
        } else if (value instanceof Boolean b) {
            out.println(name + ": " + (b ? "True" : "False"));
        } else {
            out.println(name + ": " + Printable.line(String.valueOf(value)));
        }
    }

    private static void array(PrintStream out, String name, Tensor t, String type) {
        out.println(name + ":\n " + NumpyPrint.of(t, type));
    }
}
