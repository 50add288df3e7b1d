using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Finds one kind of those who can be quoted, one object each per article; for quotations, their speakers.</summary>
/// <typeparam name="TParty">The kind.</typeparam>
public abstract class PartyCommand<TParty> : AnalysisCommand<IReadOnlyList<TParty>> where TParty : Party
{
    // Each speaker comes once, whatever the order of the quotations; nothing is kept alive for it.
    private readonly ConditionalWeakTable<TParty, object?> _seen = [];

    private protected PartyCommand() { }

    /// <summary>Whether the user asked for it.</summary>
    private protected abstract bool IsWanted(TParty party);

    private protected sealed override void Write(IReadOnlyList<TParty> found)
    {
        foreach (var party in found)
            Process(party);
    }

    private protected sealed override void Process(Quote quote)
    {
        foreach (var entity in quote.Speaker?.Entities ?? [])
            if (entity is TParty speaker && _seen.TryAdd(speaker, null))
                Process(speaker);
    }

    private protected sealed override void Process(Party party)
    {
        if (party is TParty one)
            Process(one);
        else
            base.Process(party);
    }

    private void Process(TParty party)
    {
        // The speakers of quotations that include thought are not yet counted for what they said.
        if (IsWanted(party) && (party.QuoteCount is not null || TryAside(party, () => Look(Analyze(party)), out _)))
            WriteObject(party);
    }
}
