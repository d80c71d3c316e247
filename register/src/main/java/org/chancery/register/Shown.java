package org.chancery.register;

import java.util.List;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.register.entry.Entry;

/** All that the register has under one id. */
public sealed interface Shown {

  /**
   * An entity.
   *
   * @param names every name it goes by, the standard one first
   * @param timeline every entry in which it plays a role
   */
  record OfEntity(Entity entity, List<String> names, List<Entry> timeline) implements Shown {
    public OfEntity {
      names = List.copyOf(names);
      timeline = List.copyOf(timeline);
    }
  }

  /**
   * A dispatch.
   *
   * @param claims its claims, in the order in which they were read
   */
  record OfDispatch(Dispatch dispatch, DispatchInfo info, List<Claim> claims) implements Shown {
    public OfDispatch {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A claim.
   *
   * @param entries those that it supports, narrows or opposes
   */
  record OfClaim(Testimony testimony, List<Entry> entries) implements Shown {
    public OfClaim {
      entries = List.copyOf(entries);
    }
  }
}
