package moxie.question;

import java.util.List;
import moxie.note.Source;
import moxie.text.Language;

/**
 * Something to ask.
 *
 * @param id stable while its topic and key stay the same
 * @param kind the name of the {@link QuestionKind} that made it
 * @param topic the path of names from the note down to the topic
 * @param context what stands before the prompt so that it can be understood alone; may be empty
 * @param prompt the sentence asked, in the language of the note
 * @param points what it is worth on a paper; positive
 * @param covers ids of the points of the notes it covers
 * @param difficulty 0 (easy) to 1 (hard)
 */
public record Question(
        String id,
        String kind,
        List<String> topic,
        String context,
        String prompt,
        Language language,
        double points,
        Source source,
        Response response,
        List<String> covers,
        double difficulty) {
    public Question {
        topic = List.copyOf(topic);
        covers = List.copyOf(covers);
    }

    /** The same question by another id. */
    Question named(String other) {
        return new Question(
                other, kind, topic, context, prompt, language, points, source, response, covers, difficulty);
    }
}
