using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The trained part of the tagger.</summary>
/// <param name="Network">Scores the labels: pairs of a universal and a Penn tag.</param>
/// <param name="Words">The words with a vector of their own.</param>
/// <param name="Common">What each of the commonest of them is looked up by, <see cref="EncoderSize.Rows"/> numbers a word.</param>
/// <param name="Only">For each of these words the one label that it always has, or -1.</param>
/// <param name="Universal">The universal part of speech of each label.</param>
/// <param name="Penn">The Penn tag of each label.</param>
internal sealed record TaggerModel(TaggerNetwork Network, WordRows Words, int[] Common, short[] Only, PartOfSpeech[] Universal, string[] Penn)
{
    internal static TaggerModel Read(ModelReader reader)
    {
        var words = WordRows.Read(ref reader);
        var common = reader.Array<int>();
        var only = reader.Array<short>();
        var universal = reader.Array<PartOfSpeech>();
        var penn = reader.Strings();
        var weights = NetworkWeights.Read(ref reader, TaggerNetwork.PartShapes(words.Count, penn.Length));
        if (only.Length != words.Count || universal.Length != penn.Length || Array.Exists(only, label => label < -1 || label >= penn.Length))
            throw new InvalidDataException("The labels of the tagger are not what its header promises.");
        return new TaggerModel(new TaggerNetwork(weights), words, common, only, universal, penn);
    }

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Words.Write(writer);
        writer.Array<int>(Common);
        writer.Array<short>(Only);
        writer.Array<PartOfSpeech>(Universal);
        writer.Strings(Penn);
        Network.Weights.Write(writer);
        return writer.ToFile(NetworkTagger.ModelName, NetworkTagger.ModelVersion);
    }

    /// <summary>The same model with the commonest words worked out.</summary>
    internal TaggerModel WithCommon(WordVectors vectors) =>
        this with { Network = new TaggerNetwork(Network.Weights, new CommonWords(Network.Weights, TaggerNetwork.Size, Common, vectors, TaggerNetwork.Shapes, TaggerNetwork.Places)) };

    /// <summary>Looks up the words of a sentence: puts down for each token <see cref="EncoderSize.Rows"/> numbers.</summary>
    internal void Look(string text, ReadOnlySpan<Token> sentence, WordVectors vectors, Span<int> sentenceRows)
    {
        var casing = new Casing();
        foreach (var token in sentence)
            casing.Add(token.Span.Of(text));
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = sentence[i].Span.Of(text);
            var rows = sentenceRows.Slice(i * TaggerNetwork.Size.Rows, TaggerNetwork.Size.Rows);
            rows[TaggerNetwork.Words] = Words.Of(FeatureHash.Lower(word));
            rows[TaggerNetwork.Shapes] = WordForm.Shape(word);
            rows[TaggerNetwork.Places] = WordForm.Place(word, i, casing.Kind);
            if (Network.Common is null || !Network.Common.Has(rows[TaggerNetwork.Words]))
                LookInside(word, vectors, rows);
        }
    }

    /// <summary>Looks up what is the same for a word wherever it stands.</summary>
    internal static void LookInside(ReadOnlySpan<char> word, WordVectors vectors, Span<int> rows)
    {
        rows[TaggerNetwork.Endings2] = WordForm.Ending(word, 2, TaggerNetwork.Endings2Rows);
        rows[TaggerNetwork.Endings3] = WordForm.Ending(word, 3, TaggerNetwork.Endings3Rows);
        rows[TaggerNetwork.Endings4] = WordForm.Ending(word, 4, TaggerNetwork.Endings4Rows);
        rows[TaggerNetwork.Beginnings] = WordForm.Beginning(word, 3, TaggerNetwork.BeginningRows);
        rows[TaggerNetwork.Size.Tables] = vectors.Find(word);
    }
}
