package moxie.export;

import java.util.List;
import moxie.exam.Exam;
import moxie.exam.Form;

/** One way a form leaves the house. Each is one file and one line in {@link Exporters#ALL}. */
public interface Exporter {
    /** The name used in {@code --to}. */
    String name();

    /** The files of one form, whole in memory, so that nothing half-made is ever written. */
    List<Output> export(Exam exam, Form form, Press press);

    /**
     * A file to be written.
     *
     * @param suffix what follows the form's name: {@code .pdf}, {@code -key.pdf}
     */
    @SuppressWarnings("ArrayRecordComponent") // goes straight to a file; nobody compares or keeps it
    record Output(String suffix, byte[] bytes) {}
}
