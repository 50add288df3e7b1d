using NewsTools.Html.Body;

namespace NewsTools.Training.Html;

/// <summary>Learns boosted trees for yes-or-no questions: logistic loss, second-order gains, features in bins (Friedman 2001; Chen and Guestrin 2016).</summary>
internal sealed class TreeTrainer(int trees, int depth, float rate)
{
    private const int Bins = 64;
    private const double Shrinkage = 5, SmallestWeight = 8;

    /// <summary>The share of features that a tree may ask about, in percent.</summary>
    private const int FeatureShare = 25;

    /// <summary>The share of pages that a tree learns from, in percent.</summary>
    private const int PageShare = 60;

    /// <param name="rows">The features of each block.</param>
    /// <param name="labels">Whether each belongs to the body.</param>
    /// <param name="weights">How much each counts.</param>
    /// <param name="pages">The page that each stands on.</param>
    internal TreeEnsemble Train(float[][] rows, bool[] labels, float[] weights, int[] pages)
    {
        var width = rows[0].Length;
        var cuts = new float[width][];
        var binned = new byte[width][];
        Parallel.For(0, width, feature =>
        {
            cuts[feature] = Cuts(rows, feature);
            binned[feature] = new byte[rows.Length];
            for (var row = 0; row < rows.Length; row++)
                binned[feature][row] = (byte)BinOf(cuts[feature], rows[row][feature]);
        });
        double positive = 0, total = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            total += weights[row];
            if (labels[row])
                positive += weights[row];
        }
        var bias = (float)Math.Log(positive / (total - positive));
        var scores = new float[rows.Length];
        Array.Fill(scores, bias);
        var questions = (1 << depth) - 1;
        var features = new byte[trees * questions];
        var thresholds = new float[trees * questions];
        var leaves = new float[trees * (questions + 1)];
        var gradients = new float[rows.Length];
        var curvatures = new float[rows.Length];
        var places = new int[rows.Length];
        var random = new Random(1);
        for (var tree = 0; tree < trees; tree++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var probability = 1 / (1 + MathF.Exp(-scores[row]));
                gradients[row] = weights[row] * (probability - (labels[row] ? 1 : 0));
                curvatures[row] = Math.Max(weights[row] * probability * (1 - probability), 1e-6f);
            }
            Array.Clear(places);
            var allowed = Enumerable.Range(0, width).Where(_ => random.Next(100) < FeatureShare).ToArray();
            var drawn = Enumerable.Range(0, pages[^1] + 1).Select(_ => random.Next(100) < PageShare).ToArray();
            var sample = Enumerable.Range(0, rows.Length).Where(row => drawn[pages[row]]).ToArray();
            for (var level = 0; level < depth; level++)
                Split(level, tree * questions, allowed, sample, cuts, binned, gradients, curvatures, places, features, thresholds);
            var sums = new double[questions + 1];
            var curves = new double[questions + 1];
            foreach (var row in sample)
            {
                sums[places[row] - questions] += gradients[row];
                curves[places[row] - questions] += curvatures[row];
            }
            for (var leaf = 0; leaf <= questions; leaf++)
                leaves[tree * (questions + 1) + leaf] = (float)Math.Round(-rate * sums[leaf] / (curves[leaf] + Shrinkage), 5);
            for (var row = 0; row < rows.Length; row++)
                scores[row] += leaves[tree * (questions + 1) + places[row] - questions];
        }
        return new TreeEnsemble(depth, bias, features, thresholds, leaves);
    }

    /// <summary>Asks the best question at every node of a level and sends the rows on.</summary>
    private static void Split(int level, int offset, int[] allowed, int[] sample, float[][] cuts, byte[][] binned, float[] gradients, float[] curvatures, int[] places, byte[] features, float[] thresholds)
    {
        var start = (1 << level) - 1;
        var count = 1 << level;
        var best = new (double Gain, int Bin)[allowed.Length][];
        // Side by side in memory what the loop below reads: it is nearly all of the time that training takes.
        var nodes = Array.ConvertAll(sample, row => (places[row] - start) * Bins * 2);
        var slopes = Array.ConvertAll(sample, row => ((double)gradients[row], (double)curvatures[row]));
        Parallel.For(0, allowed.Length, one =>
        {
            var bins = binned[allowed[one]];
            var sums = new double[count * Bins * 2];
            for (var i = 0; i < sample.Length; i++)
            {
                var cell = nodes[i] + 2 * bins[sample[i]];
                var (gradient, curvature) = slopes[i];
                sums[cell] += gradient;
                sums[cell + 1] += curvature;
            }
            best[one] = new (double, int)[count];
            for (var node = 0; node < count; node++)
                best[one][node] = BestCut(sums.AsSpan(node * Bins * 2, Bins * 2), cuts[allowed[one]].Length);
        });
        var chosen = new (int Feature, int Bin)[count];
        for (var node = 0; node < count; node++)
        {
            var gain = 0.0;
            chosen[node] = (-1, 0);
            for (var one = 0; one < allowed.Length; one++)
                if (best[one][node].Gain > gain + 1e-9)
                    (gain, chosen[node]) = (best[one][node].Gain, (allowed[one], best[one][node].Bin));
            var at = offset + start + node;
            features[at] = (byte)Math.Max(chosen[node].Feature, 0);
            thresholds[at] = chosen[node].Feature < 0 ? float.MaxValue : cuts[chosen[node].Feature][chosen[node].Bin];
        }
        for (var row = 0; row < places.Length; row++)
        {
            var (feature, bin) = chosen[places[row] - start];
            places[row] = 2 * places[row] + (feature >= 0 && binned[feature][row] > bin ? 2 : 1);
        }
    }

    private static (double Gain, int Bin) BestCut(ReadOnlySpan<double> sums, int cuts)
    {
        double gradient = 0, curvature = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            gradient += sums[2 * bin];
            curvature += sums[2 * bin + 1];
        }
        var whole = gradient * gradient / (curvature + Shrinkage);
        double left = 0, leftCurvature = 0;
        var best = (Gain: 0.0, Bin: 0);
        for (var bin = 0; bin < cuts; bin++)
        {
            left += sums[2 * bin];
            leftCurvature += sums[2 * bin + 1];
            if (leftCurvature < SmallestWeight || curvature - leftCurvature < SmallestWeight)
                continue;
            var right = gradient - left;
            var gain = left * left / (leftCurvature + Shrinkage) + right * right / (curvature - leftCurvature + Shrinkage) - whole;
            if (gain > best.Gain)
                best = (gain, bin);
        }
        return best;
    }

    /// <summary>The thresholds between the bins of a feature: quantiles of its different values.</summary>
    private static float[] Cuts(float[][] rows, int feature)
    {
        var values = new float[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            values[row] = rows[row][feature];
        Array.Sort(values);
        var cuts = new List<float>();
        var different = values.Distinct().ToArray();
        if (different.Length <= Bins)
        {
            for (var i = 0; i + 1 < different.Length; i++)
                cuts.Add((different[i] + different[i + 1]) / 2);
            return [.. cuts];
        }
        for (var i = 1; i < Bins; i++)
        {
            var value = values[(long)i * values.Length / Bins];
            if (value < values[^1] && (cuts.Count == 0 || value > cuts[^1]))
                cuts.Add(value);
        }
        return [.. cuts];
    }

    private static int BinOf(float[] cuts, float value)
    {
        int low = 0, high = cuts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value > cuts[middle])
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
