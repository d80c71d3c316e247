package org.chancery.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.entities.EntityBase;
import org.chancery.model.ClaimJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldCheckTest {

  private static final Path CHECKOUT = Path.of("..");
  private static final GoldCheck CHECK = new GoldCheck(EntityBase.load());

  static Iterable<String> sets() {
    return GoldSet.names(CHECKOUT);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theLabelsAreSound(String set) {
    assertThat(CHECK.mistakes(GoldSet.load(CHECKOUT, set), GoldSet.folders(CHECKOUT, set)))
        .isEmpty();
  }

  @Test
  void theExamplesAreLabelled() {
    assertThat(GoldSet.names(CHECKOUT)).contains("examples");
    assertThat(GoldSet.load(CHECKOUT, "examples").dispatches()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'type':'visitation'                       | there is no such claim type
          'type':'seat','city':'Bern'               | it has no role city
          'type':'seat','modality':'sure'           | there is no modality sure
          'type':'tenure','standing':'in power'     | there is no standing in power
          'type':'statement','act':'shout'          | there is no act shout
          'type':'sanction','act':'signed'          | there is no act signed
          'type':'membership','status':'friend'     | there is no status friend
          'type':'seat','organisation':{'id':'org/none'} | there is no entity org/none
          'type':'seat','organisation':{'kind':'body'}   | there is no kind body
          'type':'relation','parties':[{'id':'state/xyz'}] | there is no entity state/xyz
          'type':'seat','attribution':['Wang Yi']   | attribution is to a speaker
          'type':'founding','date':'May 2020'       | date:
          'type':'seat','quote':''                  | it has no quote
          'type':'seat','quote':'War is near.'      | its quote does not occur
          'type':'statement','content':'war'        | its content does not occur
          """)
  void aMistakeIsFound(String fields, String mistake) {
    String quote = fields.contains("'quote'") ? "" : ",'quote':'Peace is  near.'";
    var label =
        new Label(ClaimJson.mapper().readTree(("{" + fields + quote + "}").replace('\'', '"')));
    assertThat(CHECK.mistakes(label, "Peace\nis near."))
        .singleElement()
        .asString()
        .startsWith(mistake);
  }
}
