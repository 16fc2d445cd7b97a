package org.biobank.scanner.matrix;

/** Small symmetric systems of normal equations. */
public final class LeastSquares {
  private LeastSquares() {}

  /**
   * Solves {@code normal * x = right side} into {@code x}, the right side standing in the last
   * column; only the upper triangle needs to be filled. A direction the data do not determine comes
   * out near 0.
   */
  public static void solve(double[][] normal, double[] x) {
    int n = x.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        normal[i][j] = normal[j][i];
      }
    }
    for (int i = 0; i < n; i++) {
      normal[i][i] += 1e-6 + 1e-9 * normal[i][i];
    }
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = pivot + 1; row < n; row++) {
        double factor = normal[row][pivot] / normal[pivot][pivot];
        for (int column = pivot; column <= n; column++) {
          normal[row][column] -= factor * normal[pivot][column];
        }
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      double sum = normal[row][n];
      for (int column = row + 1; column < n; column++) {
        sum -= normal[row][column] * x[column];
      }
      x[row] = sum / normal[row][row];
    }
  }
}
