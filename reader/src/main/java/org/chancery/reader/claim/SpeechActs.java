package org.chancery.reader.claim;

import java.util.Set;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact.Statement.Act;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Tells what somebody does in saying something: the verb names it, the words may be plainer. */
final class SpeechActs {

  /** Verbs on which something is said not to be so. */
  private static final Set<String> CLARIFYING = Set.of("clarify", "assure", "affirm");

  private static final Set<String> LEAVING =
      Set.of("quit", "leave", "withdraw", "exit", "suspend", "stop", "not", "never", "no", "n't");

  private final Discourse discourse;

  SpeechActs(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The act of a statement, or null where nothing is stated: "may say", "has not said". */
  @Nullable Act of(Roles roles, Span content, Entity speaker) {
    Act act = Roles.constant(Act.class, roles.set("act"), Act.SAY);
    if (roles.telling().modality() == Modality.DENIED) {
      return act == Act.OPPOSE || act == Act.DENY ? Act.SAY : null;
    }
    return act == Act.SAY || act == Act.ANNOUNCE ? plainer(roles, act, content, speaker) : act;
  }

  private Act plainer(Roles roles, Act act, Span content, Entity speaker) {
    Scene scene = roles.scene();
    if (CLARIFYING.contains(roles.match().trigger().lemma()) && isDenied(scene, content)) {
      return Act.DENY;
    }
    return plainer(scene, act, content, speaker);
  }

  /** What somebody does in saying words without a verb of saying. */
  Act plainer(Scene scene, Act act, Span content, Entity speaker) {
    if (scene.sentence().token(content.first()).lower().equals("let")) {
      return Act.URGE;
    }
    return promises(scene, content, speaker) ? Act.PLEDGE : act;
  }

  private static boolean isDenied(Scene scene, Span content) {
    return scene.sentence().tokens().subList(content.first(), content.last() + 1).stream()
        .anyMatch(token -> token.is("not", "n't", "never"));
  }

  /** "India will fund the building", said by India's minister: who speaks for it promises. */
  private boolean promises(Scene scene, Span content, Entity speaker) {
    for (Mention mention : scene.mentions()) {
      int will = mention.last() + 1;
      boolean subject =
          content.contains(mention.first())
              && will + 1 <= content.last()
              && mention instanceof Mention.Name name
              && isFor(speaker, name.entities().getLast())
              && (mention.first() == content.first()
                  || scene.sentence().token(mention.first() - 1).is(","));
      if (subject && scene.sentence().token(will).is("will", "would", "shall")) {
        return !LEAVING.contains(scene.sentence().token(will + 1).lower());
      }
    }
    return false;
  }

  private boolean isFor(Entity speaker, Entity body) {
    return body.kind() == EntityKind.STATE
        && (speaker.equals(body)
            || discourse.capacities(speaker).stream()
                .anyMatch(capacity -> body.equals(capacity.body())));
  }
}
