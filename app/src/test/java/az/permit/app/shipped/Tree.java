package az.permit.app.shipped;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository, by a walk that leaves out what .gitignore does. */
final class Tree extends SimpleFileVisitor<Path> {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "data", ".idea", ".vscode", ".settings");

  private final Path root;
  private final List<String> secrets = new ArrayList<>();
  private int files;

  private Tree(Path root) {
    this.root = root;
  }

  static Tree walked(Path root) throws IOException {
    Tree tree = new Tree(root);
    Files.walkFileTree(root, tree);
    return tree;
  }

  /** What {@link Secret#in} found in all of them. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  /** How many files there are. */
  int files() {
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      files++;
      String path = root.relativize(file).toString().replace('\\', '/');
      // Any octets are a text in this charset, and secrets are ASCII.
      secrets.addAll(Secret.in(path, Files.readString(file, ISO_8859_1)));
    }
    return FileVisitResult.CONTINUE;
  }
}
