package org.chancery.cli.ask;

import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of question and the forms in which it is asked.
 *
 * @param example a question of this kind, for people to learn from
 */
record Kind(String example, List<Form> forms) {

  Kind {
    forms = List.copyOf(forms);
  }

  Stream<Question> readings(String sentence, Form.Parts.Circumstances circumstances) {
    return forms.stream().flatMap(form -> form.readings(sentence, circumstances));
  }
}
