using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The trained part of the lemmatizer.</summary>
/// <param name="Exceptions">Lemmas of words that the endings get wrong, by word and tags.</param>
/// <param name="Endings">The numbers of the edits of endings, by Penn tag and ending.</param>
/// <param name="Strips">How many letters each edit takes away.</param>
/// <param name="Adds">What each edit puts in their place.</param>
internal sealed record LemmaModel(Dictionary<uint, string> Exceptions, Dictionary<uint, ushort> Endings, byte[] Strips, string[] Adds)
{
    /// <summary>The longest ending that is looked at, in letters.</summary>
    internal const int LongestEnding = 6;

    internal static uint ExceptionKey(uint lowerHash, PartOfSpeech universal, string penn) =>
        FeatureHash.Of((uint)universal, lowerHash, FeatureHash.Word(penn));

    internal static uint EndingKey(ReadOnlySpan<char> ending, PartOfSpeech universal, string penn) =>
        FeatureHash.Of(100 + (uint)ending.Length, FeatureHash.Lower(ending), FeatureHash.Word(penn), universal == PartOfSpeech.Propn ? 1u : 0u);

    /// <summary>The lemma by the longest known ending.</summary>
    internal string ByEnding(ReadOnlySpan<char> word, PartOfSpeech universal, string penn)
    {
        for (var length = Math.Min(LongestEnding, word.Length - 1); length >= 0; length--)
        {
            if (Endings.TryGetValue(EndingKey(word[^length..], universal, penn), out var edit) && Strips[edit] < word.Length)
                return Apply(word, Strips[edit], Adds[edit], universal);
        }
        return Apply(word, 0, "", universal);
    }

    /// <summary>Takes letters from the end, puts others there, and lower-cases what is no name.</summary>
    internal static string Apply(ReadOnlySpan<char> word, int strip, string add, PartOfSpeech universal)
    {
        var kept = word.Length - strip;
        return universal == PartOfSpeech.Propn ? string.Concat(word[..kept], add) : LowerCase(word[..kept], add);
    }

    private static string LowerCase(ReadOnlySpan<char> kept, string add)
    {
        Span<char> lemma = kept.Length + add.Length <= 128 ? stackalloc char[kept.Length + add.Length] : new char[kept.Length + add.Length];
        for (var i = 0; i < kept.Length; i++)
            lemma[i] = FeatureHash.Lower(kept[i]);
        add.CopyTo(lemma[kept.Length..]);
        return new string(lemma);
    }

    internal static LemmaModel Read(ModelReader reader)
    {
        uint[] words = reader.Array<uint>(), endings = reader.Array<uint>();
        var lemmas = reader.Strings();
        var edits = reader.Array<ushort>();
        var exceptions = new Dictionary<uint, string>(words.Length);
        for (var i = 0; i < words.Length; i++)
            exceptions.Add(words[i], lemmas[i]);
        var byEnding = new Dictionary<uint, ushort>(endings.Length);
        for (var i = 0; i < endings.Length; i++)
            byEnding.Add(endings[i], edits[i]);
        return new LemmaModel(exceptions, byEnding, reader.Array<byte>(), reader.Strings());
    }

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        var exceptions = Exceptions.OrderBy(e => e.Key).ToArray();
        var endings = Endings.OrderBy(e => e.Key).ToArray();
        writer.Array<uint>(Array.ConvertAll(exceptions, e => e.Key));
        writer.Array<uint>(Array.ConvertAll(endings, e => e.Key));
        writer.Strings(Array.ConvertAll(exceptions, e => e.Value));
        writer.Array<ushort>(Array.ConvertAll(endings, e => e.Value));
        writer.Array<byte>(Strips);
        writer.Strings(Adds);
        return writer.ToFile(Lemmatizer.ModelName, Lemmatizer.ModelVersion);
    }
}
