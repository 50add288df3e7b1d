using NewsTools.Language;

namespace NewsTools.Training.Networks;

/// <summary>The parts of a network in training, in floating point.</summary>
internal sealed class NetworkLayout
{
    /// <summary>Initializes a new instance of the <see cref="NetworkLayout"/> class with weights at random.</summary>
    internal NetworkLayout(PartShape[] shapes, Random random)
    {
        Shapes = shapes;
        Parts = Array.ConvertAll(shapes, shape => Weights(shape, random));
        Turned = Array.ConvertAll(shapes, shape => shape.Kind == PartKind.Matrix ? new float[shape.Length] : []);
        Turn();
    }

    internal PartShape[] Shapes { get; }

    internal float[][] Parts { get; }

    /// <summary>The matrices with rows and columns exchanged, as the way back needs them.</summary>
    internal float[][] Turned { get; }

    /// <summary>Brings <see cref="Turned"/> up to date.</summary>
    internal void Turn()
    {
        for (var part = 0; part < Parts.Length; part++)
            if (Shapes[part].Kind == PartKind.Matrix)
                Turn(Parts[part], Shapes[part].Width, Turned[part]);
    }

    /// <summary>Exchanges the rows and columns of a matrix.</summary>
    internal static void Turn(ReadOnlySpan<float> matrix, int width, Span<float> turned)
    {
        var height = matrix.Length / width;
        for (var row = 0; row < height; row++)
        {
            var from = matrix.Slice(row * width, width);
            for (var column = 0; column < width; column++)
                turned[(column * height) + row] = from[column];
        }
    }

    // Even between plus and minus the reach of the part.
    private static float[] Weights(PartShape shape, Random random)
    {
        const int typical = 64;
        var reach = shape.Kind switch { PartKind.Table => 0.25f, PartKind.Matrix => MathF.Sqrt(6f / (shape.Height + typical)), _ => 0 };
        var weights = new float[shape.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = ((2 * random.NextSingle()) - 1) * reach;
        return weights;
    }
}
