package galley.form;

import galley.post.Field;

/**
 * Another post would get the same page.
 *
 * @param field that the address of this one comes from
 * @param title of the other one
 */
record Shared(Field field, String title) {
    Note note() {
        return Note.warning(
                field == Field.SLUG
                        ? "“" + title + "” has this address too: one of the two pages would be lost."
                        : "“" + title + "” gets the same address by its title: give one of the two a slug.");
    }
}
