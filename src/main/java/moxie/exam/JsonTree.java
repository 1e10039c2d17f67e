package moxie.exam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small JSON file as a tree: objects are maps, arrays lists, numbers doubles, the rest strings and booleans; a null
 * is left out.
 */
final class JsonTree {
    private JsonTree() {}

    /** The object the text holds, or nothing when it is no JSON object. */
    static Optional<Map<String, Object>> object(String text) {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> out = map(json);
            return json.nextToken() == null ? Optional.of(out) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> map(JsonParser json) throws IOException {
        Map<String, Object> out = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            value(json).ifPresent(value -> out.put(name, value));
        }
        return out;
    }

    private static Optional<Object> value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> Optional.of(map(json));
            case START_ARRAY -> {
                List<Object> out = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    value(json).ifPresent(out::add);
                }
                yield Optional.of(out);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(json.getBooleanValue());
            case VALUE_NULL -> Optional.empty();
            default -> Optional.of(json.getText());
        };
    }

    static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    static double number(Map<?, ?> object, String name) {
        return object.get(name) instanceof Double number ? number : Double.NaN;
    }

    /** The objects of an array, or none. */
    static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        List<Map<?, ?>> out = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> map) {
                    out.add(map);
                }
            });
        }
        return out;
    }
}
