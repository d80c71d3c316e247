package org.chancery.reader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of paths and triggers; what paths find in trees, the examples of the rules test. */
class PathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subj",
        "subj [person]",
        "subj [person|state]",
        "obl:on|obl:in [time]",
        "obj \"presidency|chair\" > nmod:of [organisation]",
        "< acl:relcl [state]",
        "obl:*",
        "self [office]",
        "advmod|obj|obl \"so\"",
        "nsubj:pass > compound:prt",
        "subj|before [state] > row [state]",
        "right:of [organisation]",
        "left:* [person]",
        "whenever [time]"
      })
  void pathsOfTheDocumentedFormAreUnderstood(String text) {
    assertThat(Path.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "subj [", "subj person]", "[person]", "subj [person] obj", "subj -> obj"})
  void anotherPathIsRefusedWithItsForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Path.parse(text))
        .withMessageContaining("in the path \"" + text + "\"")
        .withMessageContaining("is not of the form: relation \"words\" [kinds]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          obj "chair" > nmod of        ¦ the step "nmod of" is not of the form
          obj "chair("                 ¦ the words "chair(" are no regular expression
          subj [persn]                 ¦ there is no kind "persn"; did you mean "person"?
          subj [ship]                  ¦ there is no kind "ship"; there are person, office, state
          nsbj [person]                ¦ there is no relation "nsbj"; did you mean "nsubj"?
          nsubj:pas [person]           ¦ there is no relation "nsubj:pas"; did you mean "nsubj:pass"?
          dobj [person]                ¦ there is no relation "dobj"; did you mean "obj"?
          obj > nmods:of               ¦ there is no relation "nmods:of"; did you mean "nmod:of"?
          passive|subjects             ¦ there is no relation "subjects"
          subj:*                       ¦ there is no relation "subj:*"
          self [office] > obj          ¦ there is no relation "self"
          """)
  void whatIsWrongWithAPathIsNamed(String text, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Path.parse(text))
        .withMessageContaining("in the path \"" + text + "\"")
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meet/V",
        "meet|gather/V",
        "take/V over",
        "back/V down|away",
        "co-chair/N",
        "meet|meet/V",
        "group/E"
      })
  void triggersOfTheDocumentedFormAreUnderstood(String text) {
    assertThat(Trigger.parse(text).source()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "meet",
        "meet/",
        "/V",
        "meet/X",
        "meet/VN",
        "meet/V over it",
        "meet/V/N",
        "meet|/V",
        "meet gather/V",
        "meet/V over|"
      })
  void anotherTriggerIsRefusedWithItsForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trigger.parse(text))
        .withMessageContaining("the trigger \"%s\" is not of the form".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Meet/V", "meet.*/V", "(meet)/V"})
  void aTriggerIsMadeOfPlainDictionaryForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trigger.parse(text))
        .withMessageContaining("must be dictionary forms in lower case");
  }
}
