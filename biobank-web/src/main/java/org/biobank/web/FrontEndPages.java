package org.biobank.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Every page of the front end has an address that works when it is opened or reloaded: what is
 * neither a file nor the server's own is answered with the page that the browser's router starts
 * from. Files whose names carry a hash of their content are kept for a year, all else is asked for
 * again.
 */
@WebFilter(filterName = "FrontEndPages", urlPatterns = "/*", asyncSupported = true)
public class FrontEndPages extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (FrontEndPath.of(request.getMethod(), request.getServletPath() + rest(request))) {
      case SERVER -> chain.doFilter(request, response);
      case HASHED_FILE -> {
        cache(request, response, FOR_A_YEAR);
        chain.doFilter(request, response);
      }
      case FILE -> {
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
      }
      case STAFF_PAGE -> page(request, response, "/index.html");
      case COURIER_PAGE -> page(request, response, "/courier.html");
    }
  }

  /** A hashed file that is not there is not kept: the next release may bring it. */
  private static void cache(
      HttpServletRequest request, HttpServletResponse response, String howLong) throws IOException {
    var file = request.getServletContext().getResource(request.getServletPath() + rest(request));
    response.setHeader("Cache-Control", file == null ? "no-store" : howLong);
  }

  private static void page(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-cache");
    request.getRequestDispatcher(page).forward(request, response);
  }

  private static String rest(HttpServletRequest request) {
    var rest = request.getPathInfo();
    return rest == null ? "" : rest;
  }
}
