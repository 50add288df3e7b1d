namespace NewsTools.Language;

/// <summary>The relations of Universal Dependencies 2 with the subtypes used for English; <c>AclRelcl</c> is <c>acl:relcl</c>.</summary>
public enum DependencyRelation : byte
{
#pragma warning disable CS1591 // the names are the standard's own
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt, Conj, Cop,
    Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc, NmodPoss,
    NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
#pragma warning restore CS1591
}
