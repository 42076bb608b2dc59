package galley.form;

import galley.post.Family;
import java.time.Clock;

/** What a row needs to know beyond its own value. */
record RowNeeds(Family family, Suggestions suggestions, Clock clock) {}
