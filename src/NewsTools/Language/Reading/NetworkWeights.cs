using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The parts of a network in whole numbers. Each part is in the array of its kind, at its own index.</summary>
internal sealed class NetworkWeights
{
    private readonly PartShape[] _shapes;

    private NetworkWeights(PartShape[] shapes)
    {
        _shapes = shapes;
        Tables = new short[shapes.Length][];
        Matrices = new WholeMatrix[shapes.Length];
        Biases = new int[shapes.Length][];
    }

    /// <summary>In steps of values.</summary>
    internal short[][] Tables { get; }

    internal WholeMatrix[] Matrices { get; }

    /// <summary>In steps of sums.</summary>
    internal int[][] Biases { get; }

    internal int Width(int part) => _shapes[part].Width;

    /// <summary>Rounds weights.</summary>
    internal static NetworkWeights From(float[][] parts, PartShape[] shapes)
    {
        var weights = new NetworkWeights(shapes);
        for (var i = 0; i < parts.Length; i++)
        {
            if (shapes[i].Kind == PartKind.Table)
                weights.Tables[i] = Array.ConvertAll(parts[i], w => WholeMatrix.Round(w, WholeMatrix.ValueSteps));
            else if (shapes[i].Kind == PartKind.Matrix)
                weights.Matrices[i] = new WholeMatrix(Array.ConvertAll(parts[i], w => WholeMatrix.Round(w, WholeMatrix.WeightSteps)), shapes[i].Width);
            else
                weights.Biases[i] = Array.ConvertAll(parts[i], w => (int)MathF.Round(w * WholeMatrix.SumSteps));
        }
        return weights;
    }

    /// <summary>Reads the parts of a network.</summary>
    /// <exception cref="InvalidDataException">One of them has another length.</exception>
    internal static NetworkWeights Read(ref ModelReader reader, PartShape[] shapes)
    {
        var weights = new NetworkWeights(shapes);
        for (var i = 0; i < shapes.Length; i++)
        {
            var (kind, _, width) = shapes[i];
            var length = kind == PartKind.Table ? (weights.Tables[i] = reader.Array<short>()).Length
                : kind == PartKind.Matrix ? (weights.Matrices[i] = new WholeMatrix(reader.Array<short>(), width)).Length
                : (weights.Biases[i] = reader.Array<int>()).Length;
            if (length != shapes[i].Length)
                throw new InvalidDataException($"Part {i} of a network has {length} weights, not {shapes[i].Length}.");
        }
        return weights;
    }

    internal void Write(ModelWriter writer)
    {
        for (var i = 0; i < _shapes.Length; i++)
        {
            if (_shapes[i].Kind == PartKind.Table) writer.Array<short>(Tables[i]);
            else if (_shapes[i].Kind == PartKind.Matrix) writer.Array<short>(Matrices[i].ToArray());
            else writer.Array<int>(Biases[i]);
        }
    }
}
