package org.chancery.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "zero,0", "one,1", "eight,8", "twelve,12", "thirteen,13", "nineteen,19", "twenty,20",
    "twenty-seven,27", "forty,40", "fifty-six,56", "ninety-nine,99", "hundred,100", "0,0", "8,8",
    "27,27", "193,193", "2022,2022", "007,7"
  })
  void readsNumbers(String word, int number) {
    assertThat(Numbers.parse(word)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "first", "eighth", "8th", "1,000", "3.5", "-4", "a", "eight ", "١٢x"})
  void leavesOtherWordsAlone(String word) {
    assertThat(Numbers.parse(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "first,1",
    "second,2",
    "third,3",
    "fifth,5",
    "eighth,8",
    "ninth,9",
    "twelfth,12",
    "twentieth,20",
    "twenty-first,21",
    "thirty-second,32",
    "fortieth,40",
    "seventy-seventh,77",
    "ninetieth,90",
    "1st,1",
    "2nd,2",
    "3rd,3",
    "11th,11",
    "22nd,22",
    "36th,36",
    "193rd,193"
  })
  void readsOrdinals(String word, int place) {
    assertThat(Numbers.parseOrdinal(word)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "8", "st", "th", "nth", "last", "8-th", "20thly"})
  void leavesOtherWordsAloneAsOrdinals(String word) {
    assertThat(Numbers.parseOrdinal(word)).isNull();
  }

  @Test
  void everyWrittenNumberHasItsOrdinal() {
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < tens.length; i++) {
      int ten = 20 + 10 * i;
      assertThat(Numbers.parse(tens[i] + "-three")).isEqualTo(ten + 3);
      assertThat(Numbers.parseOrdinal(tens[i] + "-third")).isEqualTo(ten + 3);
      assertThat(Numbers.parseOrdinal(tens[i].replaceAll("y$", "ieth"))).isEqualTo(ten);
    }
  }
}
