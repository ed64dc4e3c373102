// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation, IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IEASMilestoneResolver} from "../interfaces/IEASMilestoneResolver.sol";
import {Signature} from "../types/CampaignTypes.sol";
import {Verdict} from "../types/VerdictTypes.sol";

/// @title EASMilestoneResolver
/// @dev Needs no guard: it keeps no state, and passes only verdicts of their attesters to the contracts that it calls.
contract EASMilestoneResolver is IEASMilestoneResolver, SchemaResolver {
    /// @inheritdoc IEASMilestoneResolver
    string public constant SCHEMA =
        "uint256 chainId,address campaigns,bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,bool approved,bytes32 reason";

    uint256 private constant DATA_LENGTH = 8 * 32;

    /// @inheritdoc IEASMilestoneResolver
    bytes32 public immutable SCHEMA_UID;

    /// @dev Does not register the schema: otherwise anyone who registered it first could block the deployment.
    constructor(IEAS eas) SchemaResolver(eas) {
        SCHEMA_UID = keccak256(abi.encodePacked(SCHEMA, address(this), true));
    }

    /// @inheritdoc IEASMilestoneResolver
    function EAS() external view returns (IEAS) {
        return _eas;
    }

    function onAttest(Attestation calldata attestation, uint256) internal override returns (bool) {
        Verdict memory verdict = _verdictOf(attestation);
        ICampaigns campaigns = ICampaigns(verdict.campaigns);
        uint256 currentMilestone = campaigns.progressOf(verdict.campaign).milestone;
        require(
            verdict.milestone == currentMilestone,
            EASMilestoneResolver_WrongMilestone(verdict.milestone, currentMilestone)
        );
        bytes32 submitted = campaigns.evidenceOf(verdict.campaign);
        require(verdict.evidence == submitted, EASMilestoneResolver_WrongEvidence(verdict.evidence, submitted));

        Signature[] memory signatures = new Signature[](1);
        signatures[0].signer = attestation.attester;
        // Without a signature: Campaigns trusts this contract, its RESOLVER, that the attester attested.
        if (verdict.approved) {
            campaigns.approve({campaign: verdict.campaign, submission: verdict.submission, signatures: signatures});
        } else {
            campaigns.deny({
                campaign: verdict.campaign,
                submission: verdict.submission,
                reason: verdict.reason,
                signature: signatures[0]
            });
        }
        return true;
    }

    /// @dev A revoked attestation has passed onAttest. If Campaigns refuses the denial with a reason, the denial is
    /// late or repeated, and will always be: the revocation is then only a record. If there is no reason, the denial
    /// ran out
    /// of gas. A relayer of the attester's signature could otherwise revoke the attestation and keep the approval.
    function onRevoke(Attestation calldata attestation, uint256) internal override returns (bool) {
        Verdict memory verdict = abi.decode(attestation.data, (Verdict));
        Signature memory revoked = Signature({signer: attestation.attester, data: ""});
        try ICampaigns(verdict.campaigns)
            .deny({campaign: verdict.campaign, submission: verdict.submission, reason: 0, signature: revoked}) {}
        catch (bytes memory reason) {
            require(reason.length != 0, EASMilestoneResolver_DenialBrokeOff(attestation.uid));
        }
        return true;
    }

    function _verdictOf(Attestation calldata attestation) private view returns (Verdict memory verdict) {
        require(attestation.schema == SCHEMA_UID, EASMilestoneResolver_WrongSchema(attestation.schema));
        require(attestation.expirationTime == 0, EASMilestoneResolver_Expires(attestation.expirationTime));
        require(attestation.revocable, EASMilestoneResolver_Irrevocable(attestation.attester));
        require(attestation.refUID == 0, EASMilestoneResolver_HasReference(attestation.refUID));
        verdict = _decode(attestation.data);
        require(verdict.chainId == block.chainid, EASMilestoneResolver_WrongChain(verdict.chainId));
        address recipient = attestation.recipient;
        require(verdict.campaigns == recipient, EASMilestoneResolver_WrongRecipient(recipient, verdict.campaigns));
    }

    /// @dev Refuses extra data, which abi.decode accepts, and dirty bits, which it refuses without a reason.
    function _decode(bytes calldata data) private pure returns (Verdict memory) {
        bool isExact = data.length == DATA_LENGTH && bytes12(data[32:44]) == 0 && uint256(bytes32(data[192:224])) <= 1;
        require(isExact, EASMilestoneResolver_InvalidData(data.length));
        return abi.decode(data, (Verdict));
    }
}
