using NewsTools.Language;

namespace NewsTools.Training.Networks;

/// <summary>Adam (Kingma and Ba 2015); rows of tables move only when they were touched.</summary>
internal sealed class NetworkOptimizer(NetworkLayout network)
{
    private const float Decay1 = 0.9f, Decay2 = 0.99f, Tiny = 1e-8f;
    private readonly float[][] _means = Array.ConvertAll(network.Parts, p => new float[p.Length]);
    private readonly float[][] _squares = Array.ConvertAll(network.Parts, p => new float[p.Length]);
    private int _steps;

    /// <summary>Moves the weights against the slopes, and clears these.</summary>
    internal void Step(NetworkGradients gradients, float rate, float scale)
    {
        _steps++;
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(Decay2, _steps)) / (1 - MathF.Pow(Decay1, _steps));
        for (var part = 0; part < network.Parts.Length; part++)
        {
            if (network.Shapes[part].Kind != PartKind.Table)
            {
                Move(part, 0, network.Parts[part].Length, gradients.Parts[part], corrected, scale);
                continue;
            }
            var width = network.Shapes[part].Width;
            foreach (var row in gradients.Touched(part))
                Move(part, row * width, width, gradients.Parts[part], corrected, scale);
        }
        gradients.Clear();
    }

    private void Move(int part, int start, int length, float[] slopes, float rate, float scale)
    {
        var weights = network.Parts[part];
        float[] means = _means[part], squares = _squares[part];
        for (var i = start; i < start + length; i++)
        {
            var slope = slopes[i] * scale;
            means[i] = (Decay1 * means[i]) + ((1 - Decay1) * slope);
            squares[i] = (Decay2 * squares[i]) + ((1 - Decay2) * slope * slope);
            weights[i] -= rate * means[i] / (MathF.Sqrt(squares[i]) + Tiny);
        }
    }
}
