package az.permit.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the templates, which were compiled when the module was built. Handlers call {@code
 * context.render("name.jte", parameters)}; the parameter {@code page} is added here. Thread-safe.
 */
public final class Templates implements FileRenderer {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final List<MenuItem> menu;

  /**
   * @param menu of all pages, in its order
   */
  public Templates(List<MenuItem> menu) {
    this.menu = List.copyOf(menu);
  }

  @Override
  public String render(String template, Map<String, ? extends Object> parameters, Context context) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("page", Page.of(context, menu));
    StringOutput html = new StringOutput(16_384);
    engine.render(template, all, html);
    context.res().setCharacterEncoding("UTF-8"); // or the type leaves without its charset
    return html.toString();
  }
}
