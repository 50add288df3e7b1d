using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The labels of turns that name a part instead of a person, from <c>Quotes/turn-labels.txt</c> of a language's data.</summary>
internal sealed class TurnRoles : ILexicon<TurnRoles>
{
    private readonly FrozenDictionary<string, TurnRole>.AlternateLookup<ReadOnlySpan<char>> _roles;

    private TurnRoles(Lexicons data) => _roles = data.Rows("Quotes/turn-labels.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<TurnRole>(row[1], ignoreCase: true), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the list of a language.</summary>
    public static TurnRoles Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The part that a label names: who asks or who answers; null for another.</summary>
    public TurnRole? RoleOf(ReadOnlySpan<char> label) => _roles.TryGetValue(label, out var role) ? role : null;
}
