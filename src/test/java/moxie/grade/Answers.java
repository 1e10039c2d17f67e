package moxie.grade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers that people have judged, from {@code grading/NAME.jsonl}.
 *
 * @param gold what each point earned; empty where only a range for the whole is given
 * @param low the least the whole may earn
 * @param high the most it may earn
 */
record Answers(
        String id, String question, List<String> points, String answer, List<Double> gold, double low, double high) {
    static List<Answers> read(String name) throws IOException {
        List<Answers> out = new ArrayList<>();
        try (InputStream in = Answers.class.getResourceAsStream("/grading/" + name + ".jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                out.add(line(line));
            }
        }
        return out;
    }

    private static Answers line(String line) throws IOException {
        String id = "";
        String question = "";
        String answer = "";
        List<String> points = new ArrayList<>();
        List<Double> gold = new ArrayList<>();
        double low = 0;
        double high = 1;
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> id = json.getText();
                    case "question" -> question = json.getText();
                    case "answer" -> answer = json.getText();
                    case "lo" -> low = json.getDoubleValue();
                    case "hi" -> high = json.getDoubleValue();
                    case "points" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            points.add(json.getText());
                        }
                    }
                    case "gold_points" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            gold.add(json.getDoubleValue());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        return new Answers(id, question, points, answer, gold, low, high);
    }
}
