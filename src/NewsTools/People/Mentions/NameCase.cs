using System.Buffers;
using System.Text;

namespace NewsTools.People;

/// <summary>Writes a name that stands in capitals as it is written elsewhere: “ADA VAN DER HOLM-MCRAE” is Ada van der Holm-McRae.</summary>
internal static class NameCase
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYÄÖÜÅÆØÁÉÍÓÚ");

    /// <summary>The name in small letters with capitals.</summary>
    /// <param name="name">The name in capitals.</param>
    /// <param name="lexicon">The words of names.</param>
    /// <param name="forms">Other forms of the name in the text, whose letters are followed.</param>
    internal static string Restore(string name, PeopleLexicon lexicon, IEnumerable<string> forms)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in forms.SelectMany(form => form.Split(' ', '-')))
            if (word.Any(char.IsLower))
                known.TryAdd(word, word);
        var made = new StringBuilder(name.Length);
        for (int start = 0, end; start < name.Length; start = end + 1)
        {
            end = name.AsSpan(start).IndexOfAny(' ', '-') is >= 0 and var at ? start + at : name.Length;
            var word = name[start..end];
            made.Append(known.TryGetValue(word, out var form) ? form : Write(word, lexicon, isInside: start > 0 && end < name.Length));
            if (end < name.Length)
                made.Append(name[end]);
        }
        return made.ToString();
    }

    private static string Write(string word, PeopleLexicon lexicon, bool isInside)
    {
        var key = NameWords.Fold(word);
        var isInitials = word.Contains('.') && !lexicon.Suffixes.ContainsKey(key) || word.Length <= 2 && !lexicon.IsGivenName(key) && !word.AsSpan().ContainsAny(Vowels);
        if (isInitials || key.AsSpan().TrimStart("ivx").IsEmpty)
            return word; // “J.T.”, “JD”, “III”
        if (isInside && lexicon.Particles.Contains(key))
            return word.ToLowerInvariant();
        var made = word.ToLowerInvariant().ToCharArray();
        var isStart = true;
        for (var i = 0; i < made.Length; i++)
        {
            if (isStart && char.IsLetter(made[i]))
                made[i] = char.ToUpperInvariant(made[i]);
            // “O’Hara”, “McRae”, a nickname behind its mark
            isStart = !char.IsLetter(made[i]) && (i == 0 || i < 3 && made.Length > i + 2) || i == 1 && made.Length > 4 && word.StartsWith("MC", StringComparison.Ordinal);
        }
        return new string(made);
    }
}
