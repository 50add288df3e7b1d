namespace NewsTools.Language;

/// <summary>The names of tags and relations as Universal Dependencies writes them: <c>PROPN</c>, <c>acl:relcl</c>.</summary>
public static class UniversalNames
{
    private static readonly string[] PartNames = [.. Enum.GetNames<PartOfSpeech>().Select(n => n.ToUpperInvariant())];
    private static readonly string[] RelationNames = [.. Enum.GetNames<DependencyRelation>().Select(Split)];
    private static readonly Dictionary<string, PartOfSpeech> Parts = PartNames.Index().ToDictionary(n => n.Item, n => (PartOfSpeech)n.Index, StringComparer.Ordinal);
    private static readonly Dictionary<string, DependencyRelation> Relations =
        RelationNames.Index().ToDictionary(n => n.Item, n => (DependencyRelation)n.Index, StringComparer.Ordinal);

    /// <summary>The name of a part of speech.</summary>
    public static string Name(this PartOfSpeech part) => PartNames[(int)part];

    /// <summary>The name of a relation.</summary>
    public static string Name(this DependencyRelation relation) => RelationNames[(int)relation];

    /// <summary>The part of speech of a name; <see cref="PartOfSpeech.X"/> if there is none.</summary>
    public static PartOfSpeech ParsePart(string name) => Parts.GetValueOrDefault(name);

    /// <summary>The relation of a name; if the subtype is unknown, the relation without it; <see cref="DependencyRelation.Dep"/> if there is none.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DependencyRelation ParseRelation(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Relations.TryGetValue(name, out var relation) ? relation : Relations.GetValueOrDefault(name.Split(':')[0]);
    }

    // AclRelcl is acl:relcl: a capital after the first begins the subtype.
    private static string Split(string name)
    {
        var subtype = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return subtype == 0 ? name.ToLowerInvariant() : $"{name[..subtype]}:{name[subtype..]}".ToLowerInvariant();
    }
}
