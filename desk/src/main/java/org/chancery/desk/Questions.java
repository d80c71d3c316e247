package org.chancery.desk;

import java.util.List;
import java.util.Map;
import org.chancery.answers.Inquiry;
import tools.jackson.databind.JsonNode;

/**
 * The questions that a program can put to the register, each with a name and parameters; the
 * command line's own, so that all who ask get the same answers.
 */
public interface Questions {

  /** Every question, in the order in which it is best explained. */
  List<Question> all();

  /**
   * The answer to one of them.
   *
   * @param question its name
   * @param parameters values by name of the parameter
   * @throws org.chancery.answers.Complaint if a parameter is missing, unknown or of another form,
   *     or if something that is named is not known
   */
  JsonNode answer(String question, Map<String, List<String>> parameters, Inquiry inquiry);

  /**
   * The answer to a question in words.
   *
   * @throws org.chancery.answers.Complaint if it is not understood, or names what is not known
   */
  Answer ask(String sentence, Inquiry inquiry);

  /** Some questions in words that are understood. */
  List<String> examples();

  /**
   * A question.
   *
   * @param name in lower case, as in "members"
   * @param summary what it answers, in a sentence
   * @param notes more about it, "" for nothing
   */
  record Question(String name, String summary, String notes, List<Parameter> parameters) {
    public Question {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * What a question needs to be told.
   *
   * @param form "string", "boolean" or "integer"
   * @param values the only ones; none for any
   */
  record Parameter(
      String name, String description, boolean required, String form, List<String> values) {
    public Parameter {
      values = List.copyOf(values);
    }
  }

  /**
   * An answer to a question in words.
   *
   * @param understood the question as it was understood, in the terms of the command line
   * @param blocks the answer for people, part by part
   * @param json the answer for programs
   */
  record Answer(String understood, List<Block> blocks, JsonNode json) {
    public Answer {
      blocks = List.copyOf(blocks);
    }
  }

  /** A part of an answer. */
  sealed interface Block {
    /** A line that names what follows. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Note(String text, boolean minor) implements Block {}

    /** Rows of cells. */
    record Table(List<Row> rows) implements Block {
      public Table {
        rows = List.copyOf(rows);
      }
    }

    /** A row, and what is said below it. */
    record Row(List<String> cells, List<String> under) {
      public Row {
        cells = List.copyOf(cells);
        under = List.copyOf(under);
      }
    }
  }
}
