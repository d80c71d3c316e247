package org.chancery.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.entities.EntityBase;
import org.chancery.model.Actor;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Event;
import org.chancery.model.Passage;
import org.chancery.reader.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads gold standard records of PLOVER, a JSON object with {@code id} and {@code text} a line, and
 * prints for each what events the reader finds, in the form that scorers of such records take:
 * {@code PredictEvents GOLD.jsonl [--text]}. With {@code --text} the sentences are printed too.
 */
public final class PredictEvents {

  private static final JsonMapper MAPPER = ClaimJson.mapper();

  /** Records carry no date; any day will do where only kinds of events and actors are scored. */
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  private PredictEvents() {}

  public static void main(String[] arguments) throws IOException {
    boolean text = List.of(arguments).contains("--text");
    Reader reader = Reader.load(EntityBase.load());
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isBlank()) {
        System.out.println(prediction(reader, MAPPER.readTree(line), text));
      }
    }
  }

  private static String prediction(Reader reader, JsonNode gold, boolean text) {
    String sentence = gold.get("text").asString();
    var prediction = MAPPER.createObjectNode().put("id", gold.get("id").asString());
    if (text) {
      prediction.put("text", sentence);
    }
    prediction.set(
        "events",
        MAPPER.valueToTree(
            reader.events(dispatch(sentence)).stream().map(PredictEvents::record).toList()));
    return prediction.toString();
  }

  private static Dispatch dispatch(String text) {
    List<Passage> body = List.of(new Passage(Passage.Role.BODY, 0, text.length()));
    return Dispatch.of("record", "", null, DAY, null, null, text, body);
  }

  private static Map<String, Object> record(Event event) {
    return Map.of(
        "event", event.type().name(),
        "mode", event.mode(),
        "source", codes(event.source()),
        "target", codes(event.target()));
  }

  private static List<String> codes(List<Actor> actors) {
    return actors.stream()
        .filter(actor -> !actor.code().isEmpty())
        .map(actor -> actor.code() + actor.sector())
        .distinct()
        .toList();
  }
}
