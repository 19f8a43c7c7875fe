/** Pages: templates, their texts in three languages, and the files a page refers to. */
@NullMarked
package az.permit.http.page;

import org.jspecify.annotations.NullMarked;
