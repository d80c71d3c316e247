package org.chancery.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void knowsAPasswordByItsHashOnly() {
    String hash = Secrets.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$");
    assertThat(Secrets.matches("correct horse battery", hash)).isTrue();
    assertThat(Secrets.matches("correct horse batterz", hash)).isFalse();
    assertThat(Secrets.matches("correct horse battery", null)).isFalse();
    assertThat(Secrets.hash("correct horse battery")).as("salted").isNotEqualTo(hash);
  }

  @Test
  void makesSecretsThatNobodyGuesses() {
    assertThat(Secrets.random()).hasSize(43).matches("[\\w-]+").isNotEqualTo(Secrets.random());
    assertThat(Secrets.digest("x")).hasSize(64);
    assertThat(Secrets.isSame("x", "x")).isTrue();
    assertThat(Secrets.isSame("x", "y")).isFalse();
  }

  @Test
  void orderOfRolesIsWhatTheyMay() {
    assertThat(Role.ADMINISTRATOR.may(Role.EDITOR)).isTrue();
    assertThat(Role.READER.may(Role.ANALYST)).isFalse();
    assertThat(Role.of("anyone")).isEmpty();
    assertThat(Role.of("editor")).contains(Role.EDITOR);
  }
}
