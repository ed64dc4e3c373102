// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {Terms} from "src/interfaces/ICampaigns.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {EasBase} from "../support/EasBase.sol";

contract EASGateTest is EasBase {
    bytes32 private constant ADA = keccak256("ada");

    EASGate private people;
    bytes32 private schema;
    address private issuer = makeAddr("issuer");

    function setUp() public override {
        super.setUp();
        deployEas();
        schema = registry.register("uint16 weight,bytes32 nullifier", ISchemaResolver(address(0)), true);
        people = new EASGate(eas, schema, issuer);
    }

    function _request(address account, uint256 weight, bytes32 nullifier)
        private
        view
        returns (AttestationRequest memory)
    {
        return requestOf(schema, account, abi.encode(weight, nullifier));
    }

    function _attest(AttestationRequest memory request) private returns (bytes32) {
        vm.prank(issuer);
        return eas.attest(request);
    }

    function _attested(address account, uint256 weight, bytes32 nullifier) private returns (bytes32) {
        return _attest(_request(account, weight, nullifier));
    }

    function _revoke(bytes32 uid) private {
        vm.prank(issuer);
        eas.revoke(revocationOf(schema, uid));
    }

    function _refuse(bytes32 uid, bytes memory reason) private {
        vm.expectRevert(reason);
        people.register(uid);
    }

    function test_AnyoneRegistersAnAttestationForItsRecipient() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        assertEq(people.weightOf(ada), 0);
        vm.expectEmit(address(people));
        emit EASGate.Registered(ada, ADA, 6_000, uid);
        vm.prank(stranger);
        people.register(uid);
        assertEq(people.weightOf(ada), 6_000);
        assertEq(people.weightOf(stranger), 0);
        assertEq(people.uidOf(ada), uid);
        assertEq(people.accountOf(ADA), ada);
    }

    function test_RevokingEndsTheWeightAtOnce() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid);
        _revoke(uid);
        assertEq(people.weightOf(ada), 0);
    }

    function test_ExpiresAtItsSecond() public {
        AttestationRequest memory request = _request(ada, 6_000, ADA);
        request.data.expirationTime = T0 + 100;
        bytes32 uid = _attest(request);
        people.register(uid);
        vm.warp(T0 + 99);
        assertEq(people.weightOf(ada), 6_000);
        vm.warp(T0 + 100);
        assertEq(people.weightOf(ada), 0);
    }

    function test_RefusesWhatNoLongerHolds() public {
        bytes32 revoked = _attested(ada, 6_000, ADA);
        _revoke(revoked);
        _refuse(revoked, abi.encodeWithSelector(EASGate.EASGate_Revoked.selector, T0));

        AttestationRequest memory request = _request(ada, 6_000, ADA);
        request.data.expirationTime = T0 + 1;
        bytes32 expired = _attest(request);
        vm.warp(T0 + 1);
        _refuse(expired, abi.encodeWithSelector(EASGate.EASGate_Expired.selector, T0 + 1));
    }

    function test_OnlyTheIssuerCounts() public {
        AttestationRequest memory request = _request(ada, FULL, ADA);
        vm.prank(ada);
        bytes32 uid = eas.attest(request);
        _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_WrongIssuer.selector, ada));
    }

    function test_OnlyTheSchemaCounts() public {
        bytes32 other = registry.register("uint16 age,bytes32 name", ISchemaResolver(address(0)), true);
        bytes32 uid = _attest(requestOf(other, ada, abi.encode(6_000, ADA)));
        _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_WrongSchema.selector, other));
        _refuse(UNKNOWN, abi.encodeWithSelector(EASGate.EASGate_WrongSchema.selector, 0));
    }

    function test_RefusesDataThatIsNotOfTheSchema() public {
        bytes[3] memory bad = [bytes(""), abi.encode(6_000), abi.encode(6_000, ADA, 0)];
        for (uint256 i; i < bad.length; ++i) {
            bytes32 uid = _attest(requestOf(schema, ada, bad[i]));
            _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_InvalidData.selector, bad[i].length));
        }
        people.register(_attested(ada, FULL, ADA));
        bytes32 heavy = _attested(ada, 10_001, ADA);
        _refuse(heavy, abi.encodeWithSelector(EASGate.EASGate_InvalidWeight.selector, 10_001));
    }

    /// Nobody can bring back an older weight, not even once the newer one is revoked.
    function test_ALaterAttestationReplacesNeverAnEarlier() public {
        bytes32 old = _attested(ada, 9_000, ADA);
        vm.warp(T0 + 1);
        bytes32 later = _attested(ada, 3_000, ADA);
        people.register(old);
        people.register(later);
        assertEq(people.weightOf(ada), 3_000);
        _refuse(old, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0, T0 + 1));
        _refuse(later, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0 + 1, T0 + 1));
        _revoke(later);
        _refuse(old, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0, T0 + 1));
        assertEq(people.weightOf(ada), 0);
    }

    /// @custom:mutant Q15-revoking-frees | src/personhood/EASGate.sol | holder == address(0) || | this.weightOf(holder)
    /// == 0 ||
    function test_Q15_OneNullifierIsOneAccountForGood() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid);
        bytes memory taken = abi.encodeWithSelector(EASGate.Nullifiers_Taken.selector, ADA, ada);
        _refuse(_attested(bao, 6_000, ADA), taken);
        _revoke(uid);
        vm.warp(T0 + 1);
        _refuse(_attested(bao, 6_000, ADA), taken);
        assertEq(people.weightOf(bao), 0);
        people.register(_attested(ada, 5_000, ADA));
        assertEq(people.weightOf(ada), 5_000);
    }

    function test_AnAccountMayHoldSeveralNullifiersButOneWeight() public {
        people.register(_attested(ada, 6_000, ADA));
        vm.warp(T0 + 1);
        people.register(_attested(ada, 7_000, "other"));
        assertEq(people.weightOf(ada), 7_000);
        assertEq(people.accountOf(ADA), ada);
        assertEq(people.accountOf("other"), ada);
    }

    /// Whatever is attested and registered in whatever order, a nullifier's weight is in one account at a time.
    function testFuzz_Q15_ANullifierNeverWeighsInTwoAccounts(uint8[12] memory draws) public {
        for (uint256 i; i < draws.length; ++i) {
            vm.warp(T0 + i);
            address account = [ada, bao, chidi][draws[i] % 3];
            bytes32 uid = _attested(account, FULL, ADA);
            if (draws[i] >= 128) _revoke(uid);
            try people.register(uid) {} catch {}
        }
        uint256 sum = people.weightOf(ada) + people.weightOf(bao) + people.weightOf(chidi);
        assertLe(sum, FULL);
        assertEq(sum, people.weightOf(people.accountOf(ADA)));
    }

    function test_Q7_CountsInARealCampaignWhileItHolds() public {
        Terms memory terms = usdcTerms();
        terms.gate = address(people);
        bytes32 id = list(terms);
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid);
        give(id, ada, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 6e18);
        _revoke(uid);
        give(id, ada, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 6e18);
        assertEq(campaigns.donorOf(id, ada).amount, 20 * USD);
    }

    /// Far below the 100,000 that campaigns allow, with every slot cold.
    function test_AReadIsCheap() public {
        people.register(_attested(ada, 6_000, ADA));
        vm.cool(address(people));
        vm.cool(address(eas));
        uint256 before = gasleft();
        people.weightOf(ada);
        assertLt(before - gasleft(), 40_000);
    }
}
