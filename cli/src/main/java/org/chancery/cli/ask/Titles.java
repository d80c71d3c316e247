package org.chancery.cli.ask;

import java.util.Optional;

/** Titles of offices that are known beforehand, and what else a question can say in their place. */
public interface Titles {

  /** None at all: enough to tell what can be asked, and too little to understand what is. */
  Titles NONE =
      new Titles() {
        @Override
        public boolean isTitle(String words) {
          return false;
        }

        @Override
        public Optional<String> bodyOf(String title) {
          return Optional.empty();
        }

        @Override
        public Optional<String> state(String adjective) {
          return Optional.empty();
        }

        @Override
        public Optional<String> headOf(String organisation) {
          return Optional.empty();
        }
      };

  /** Whether words are a title, in any of the ways in which it is written. */
  boolean isTitle(String words);

  /** The name of the state or organisation that a title implies: "Taoiseach" is Ireland's. */
  Optional<String> bodyOf(String title);

  /** The state that an adjective means: "Chinese" is China's. */
  Optional<String> state(String adjective);

  /** The title of an organisation's executive head: who "heads" it. */
  Optional<String> headOf(String organisation);
}
