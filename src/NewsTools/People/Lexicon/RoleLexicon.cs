using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The nouns that describe the holder of an office that has another name: “the judge” is Justice Adeyo.</summary>
internal sealed class RoleLexicon : ILexicon<RoleLexicon>
{
    private readonly FrozenDictionary<string, string[]> _nouns;
    private readonly FrozenSet<string> _all;

    private RoleLexicon(Lexicons lexicons)
    {
        var nouns = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in lexicons.Rows("People/role-nouns.txt"))
            foreach (var office in PeopleLexicon.List(row, 1))
            {
                if (!nouns.TryGetValue(NameWords.Fold(office), out var known))
                    nouns.Add(NameWords.Fold(office), known = new(StringComparer.Ordinal));
                known.UnionWith(PeopleLexicon.List(row, 0).Select(noun => NameWords.Fold(noun)));
            }
        _all = nouns.Values.SelectMany(one => one).ToFrozenSet(StringComparer.Ordinal);
        _nouns = nouns.ToFrozenDictionary(one => one.Key, one => one.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Reads the list of a language.</summary>
    public static RoleLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The nouns for the holder of an office, by its whole name and by the word that it turns on.</summary>
    internal IEnumerable<string> NounsFor(string office, string head) =>
        _nouns.GetValueOrDefault(NameWords.Fold(office), []).Concat(_nouns.GetValueOrDefault(head, []));

    /// <summary>Whether a noun may describe the holder of an office.</summary>
    internal bool MayBe(string noun, string office, string head) => NounsFor(office, head).Contains(noun);

    /// <summary>Whether a noun describes the holders of some office.</summary>
    internal bool IsNoun(string noun) => _all.Contains(noun);
}
